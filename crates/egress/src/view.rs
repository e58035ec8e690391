//! One decoded reading of a text, and how its bytes lie in the text.

fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Bytes that were read out of others, each with the place it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) bytes: Vec<u8>,
    /// For each byte, where its encoding begins in the text that was decoded. Messages are far smaller than 4 GiB.
    origins: Vec<u32>,
}

impl View {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { bytes: Vec::with_capacity(bytes), origins: Vec::with_capacity(bytes) }
    }

    /// A text as it is, `start` bytes into a larger one.
    pub(crate) fn plain(text: &[u8], start: usize) -> Self {
        Self { bytes: text.to_vec(), origins: (start..start + text.len()).map(place).collect() }
    }

    /// Bytes that all came from one place, as unpacked ones do.
    pub(crate) fn at(origin: usize, bytes: Vec<u8>) -> Self {
        Self { origins: vec![place(origin); bytes.len()], bytes }
    }

    pub(crate) fn push(&mut self, byte: u8, origin: usize) {
        self.bytes.push(byte);
        self.origins.push(place(origin));
    }

    pub(crate) fn extend(&mut self, bytes: &[u8], origin: usize) {
        bytes.iter().for_each(|byte| self.push(*byte, origin));
    }

    pub(crate) fn append(&mut self, other: &Self) {
        self.bytes.extend_from_slice(&other.bytes);
        self.origins.extend_from_slice(&other.origins);
    }

    /// Where the byte at `index` came from.
    pub(crate) fn origin(&self, index: usize) -> usize {
        self.origins.get(index).or(self.origins.last()).map_or(0, |origin| *origin as usize)
    }

    /// Decoded from `outer`, whose own origins count: offsets become those of the outermost text.
    pub(crate) fn within(mut self, outer: &Self) -> Self {
        for origin in &mut self.origins {
            *origin = place(outer.origin(*origin as usize));
        }
        self
    }
}
