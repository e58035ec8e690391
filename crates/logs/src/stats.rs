//! What is kept of a template: counts over time and a few exemplar lines, never all lines.

use crate::moment::Moment;

/// Time slots a template may occupy; when there are more, neighbours join.
const SLOTS_MAX: usize = 16;
/// Bytes kept of an exemplar's text.
const EXEMPLAR_BYTES_MAX: usize = 4 * 1024;

/// The beginning of a line that is kept of it. A line that is too long is cut where a word ends: the first
/// half of a key or a token would be recognised by no redaction rule.
pub(crate) fn clipped(line: &[u8]) -> &[u8] {
    if line.len() <= EXEMPLAR_BYTES_MAX {
        return line;
    }
    let head = &line[..EXEMPLAR_BYTES_MAX];
    let ends_word = |byte: &u8| byte.is_ascii_whitespace() || b",;&|\"'".contains(byte);
    &head[..head.iter().rposition(ends_word).unwrap_or(0)]
}
const NANOSECONDS: i64 = 1_000_000_000;

/// A line that stands for the others of its template and time slot.
#[derive(Debug, Clone)]
pub(crate) struct Exemplar {
    pub(crate) file: u32,
    pub(crate) line: u64,
    pub(crate) moment: Option<Moment>,
    pub(crate) text: Box<[u8]>,
}

/// A stretch of time (or of lines, in a file without times) with how many lines fell into it.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    key: i64,
    pub(crate) count: u64,
    /// The first line in it.
    pub(crate) exemplar: Exemplar,
    /// The moment of the last line in it.
    pub(crate) last: Option<Moment>,
}

/// Slots whose width doubles whenever there would be too many.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots {
    shift: u32,
    slots: Vec<Slot>,
    /// The slot that was hit last, which is nearly always hit again.
    recent: usize,
}

/// One template's history.
#[derive(Debug, Clone, Default)]
pub(crate) struct TemplateStats {
    pub(crate) count: u64,
    /// Lines by file, in file order.
    pub(crate) files: Vec<(u32, u64)>,
    /// Lines that have a time, by time.
    pub(crate) timed: Slots,
    /// Lines that have none, by file and line.
    pub(crate) untimed: Slots,
}

/// A line that is being counted.
#[derive(Clone, Copy)]
pub(crate) struct Occurrence<'a> {
    pub(crate) file: u32,
    pub(crate) line: u64,
    pub(crate) moment: Option<Moment>,
    pub(crate) text: &'a [u8],
}

impl TemplateStats {
    pub(crate) fn add(&mut self, at: Occurrence<'_>) {
        self.count += 1;
        match self.files.last_mut() {
            Some((file, count)) if *file == at.file => *count += 1,
            _ => self.files.push((at.file, 1)),
        }
        match at.moment {
            Some(moment) => self.timed.add(moment.utc.div_euclid(NANOSECONDS), at),
            // Files lie one after the other on one axis, far enough apart never to share a slot.
            None => self.untimed.add((i64::from(at.file) << 40) | at.line as i64, at),
        }
    }

    /// Every exemplar: those with a time first, each by time.
    pub(crate) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.timed.slots.iter().chain(&self.untimed.slots)
    }
}

impl Slots {
    fn add(&mut self, coordinate: i64, at: Occurrence<'_>) {
        let key = coordinate >> self.shift;
        if let Some(slot) = self.slots.get_mut(self.recent).filter(|slot| slot.key == key) {
            slot.hit(at);
            return;
        }
        match self.slots.binary_search_by_key(&key, |slot| slot.key) {
            Ok(index) => {
                self.slots[index].hit(at);
                self.recent = index;
            }
            Err(index) => {
                self.slots.insert(index, Slot::new(key, at));
                self.recent = index;
                self.shrink();
            }
        }
    }

    fn shrink(&mut self) {
        while self.slots.len() > SLOTS_MAX {
            self.shift += 1;
            let mut joined: Vec<Slot> = Vec::with_capacity(self.slots.len());
            for mut slot in std::mem::take(&mut self.slots) {
                slot.key >>= 1;
                match joined.last_mut() {
                    Some(before) if before.key == slot.key => before.join(slot),
                    _ => joined.push(slot),
                }
            }
            self.slots = joined;
            self.recent = 0;
        }
    }
}

impl Slot {
    fn new(key: i64, at: Occurrence<'_>) -> Self {
        Self { key, count: 1, exemplar: Exemplar::new(at), last: at.moment }
    }

    fn hit(&mut self, at: Occurrence<'_>) {
        self.count += 1;
        self.last = self.last.max(at.moment);
        if order(at.moment, at.file, at.line) < self.exemplar.order() {
            self.exemplar = Exemplar::new(at);
        }
    }

    fn join(&mut self, later: Self) {
        self.count += later.count;
        self.last = self.last.max(later.last);
        if later.exemplar.order() < self.exemplar.order() {
            self.exemplar = later.exemplar;
        }
    }
}

impl Exemplar {
    fn new(at: Occurrence<'_>) -> Self {
        let text = clipped(at.text);
        Self { file: at.file, line: at.line, moment: at.moment, text: text.into() }
    }

    /// Where it stands among all lines: by time, file, line.
    pub(crate) fn order(&self) -> (i64, u32, u64) {
        order(self.moment, self.file, self.line)
    }
}

fn order(moment: Option<Moment>, file: u32, line: u64) -> (i64, u32, u64) {
    (moment.map_or(i64::MAX, |m| m.utc), file, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_where_a_word_ends() {
        let line = [&b"word "[..]; 1000].concat();
        assert!(clipped(&line).ends_with(b"word"));
        assert!(clipped(&line).len() <= EXEMPLAR_BYTES_MAX);
        assert_eq!(clipped(&[b'x'; 5000]), b"", "half a token is worse than none");
        assert_eq!(clipped(b"short"), b"short");
    }
}
