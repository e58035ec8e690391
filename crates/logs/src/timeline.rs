//! The timeline while it is collected, and its merge over all files.

use crate::{moment::Moment, options::TimelineDetail, reader::ReadLine, stats::clipped};
use tftsr_model::Level;

/// One event, its text in the arena of its timeline.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Event {
    pub(crate) file: u32,
    pub(crate) line: u64,
    pub(crate) moment: Option<Moment>,
    pub(crate) level: Option<Level>,
    start: usize,
    length: usize,
}

/// The events of all files in the order they were read.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    detail: TimelineDetail,
    events: Vec<Event>,
    texts: Vec<u8>,
    /// Where the events of the open file begin.
    file_start: usize,
    /// The open record's first line, until it is known whether the record is an event.
    open: Option<Event>,
    open_text: Vec<u8>,
}

impl Timeline {
    pub(crate) fn new(detail: TimelineDetail) -> Self {
        Self { detail, ..Self::default() }
    }

    /// Takes a line; `is_state` says that it marks a change of state.
    pub(crate) fn add(&mut self, file: u32, line: &ReadLine<'_>, is_state: bool) {
        match self.detail {
            TimelineDetail::Off => {}
            TimelineDetail::AllLines => {
                let event = self.event(file, line);
                self.push(event, line.text);
            }
            TimelineDetail::Events => self.add_record_line(file, line, is_state),
        }
    }

    /// The file ends: lines before its first time take that time over.
    pub(crate) fn end_file(&mut self, first: Option<Moment>) {
        self.open = None;
        let events = self.events.get_mut(self.file_start..).unwrap_or_default();
        for event in events.iter_mut().filter(|event| event.moment.is_none()) {
            event.moment = first.map(Moment::inherited);
        }
        self.file_start = self.events.len();
    }

    /// The events by time, then file, then line; those without a time come last.
    pub(crate) fn merged(&self) -> Vec<Event> {
        let mut events = self.events.clone();
        events.sort_by_key(|event| (event.moment.map_or(i64::MAX, |m| m.utc), event.file, event.line));
        events
    }

    pub(crate) fn text(&self, event: &Event) -> String {
        String::from_utf8_lossy(&self.texts[event.start..event.start + event.length]).into_owned()
    }

    fn add_record_line(&mut self, file: u32, line: &ReadLine<'_>, is_state: bool) {
        if line.starts_record {
            self.open = Some(self.event(file, line));
            self.open_text.clear();
            self.open_text.extend_from_slice(clipped(line.text));
        }
        let is_event = is_state || line.level >= Some(Level::Warn);
        if is_event && let Some(event) = self.open.take() {
            let text = std::mem::take(&mut self.open_text);
            self.push(Event { level: event.level.max(line.level), ..event }, &text);
            self.open_text = text;
        }
    }

    fn event(&self, file: u32, line: &ReadLine<'_>) -> Event {
        Event { file, line: line.number, moment: line.moment, level: line.level, start: 0, length: 0 }
    }

    fn push(&mut self, event: Event, text: &[u8]) {
        let text = clipped(text);
        self.events.push(Event { start: self.texts.len(), length: text.len(), ..event });
        self.texts.extend_from_slice(text);
    }
}
