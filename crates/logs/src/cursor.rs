//! A byte cursor: the hand-written parsers of this crate are sequences of its steps.

/// Reads bytes from left to right; every step either advances or leaves the cursor where it was.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// A cursor over the same bytes that stands at `at`.
    pub(crate) fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()) }
    }

    pub(crate) fn position(&self) -> usize {
        self.at
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The byte `ahead` places further on.
    pub(crate) fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    pub(crate) fn advance(&mut self, count: usize) {
        self.at = (self.at + count).min(self.bytes.len());
    }

    /// Steps over exactly this byte.
    pub(crate) fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Steps over one byte out of a set.
    pub(crate) fn eat_any(&mut self, set: &[u8]) -> Option<u8> {
        let byte = self.peek()?;
        set.contains(&byte).then(|| {
            self.at += 1;
            byte
        })
    }

    /// Steps over this text.
    pub(crate) fn eat_text(&mut self, text: &[u8]) -> Option<()> {
        self.rest().starts_with(text).then(|| self.at += text.len())
    }

    /// Steps over spaces and tabs, none is fine.
    pub(crate) fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over at least one space or tab.
    pub(crate) fn gap(&mut self) -> Option<()> {
        let before = self.at;
        self.spaces();
        (self.at > before).then_some(())
    }

    /// A number of `least..=most` digits that no further digit follows.
    pub(crate) fn number(&mut self, least: usize, most: usize) -> Option<u64> {
        let mut value = 0u64;
        let mut count = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek_at(count) {
            if count == most {
                return None;
            }
            value = value * 10 + u64::from(digit - b'0');
            count += 1;
        }
        if count < least {
            return None;
        }
        self.at += count;
        Some(value)
    }

    /// Exactly two digits; more may follow.
    pub(crate) fn two(&mut self) -> Option<u32> {
        let (a, b) = (self.peek()?, self.peek_at(1)?);
        if !a.is_ascii_digit() || !b.is_ascii_digit() {
            return None;
        }
        self.at += 2;
        Some(u32::from(a - b'0') * 10 + u32::from(b - b'0'))
    }

    /// How many digits stand here.
    pub(crate) fn digits_ahead(&self) -> usize {
        self.rest().iter().take(20).take_while(|b| b.is_ascii_digit()).count()
    }

    /// The bytes up to the next blank; at least one.
    pub(crate) fn word(&mut self) -> Option<&'a [u8]> {
        let rest = self.rest();
        let length = rest.iter().position(|b| matches!(b, b' ' | b'\t')).unwrap_or(rest.len());
        self.at += length;
        (length > 0).then(|| &rest[..length])
    }

    /// The bytes up to `end`, which is stepped over.
    pub(crate) fn until(&mut self, end: u8) -> Option<&'a [u8]> {
        let rest = self.rest();
        let length = memchr::memchr(end, rest)?;
        self.at += length + 1;
        Some(&rest[..length])
    }
}
