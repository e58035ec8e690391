//! Counts what one walk has met and expanded, and stops it at its limits.

use crate::{Limit, WalkOptions, fault::Fault};
use std::cell::Cell;

/// The counts of one walk; readers of every layer share it.
pub(crate) struct Meter<'o> {
    options: &'o WalkOptions,
    expanded_bytes: Cell<u64>,
    entries: Cell<u64>,
}

impl<'o> Meter<'o> {
    /// Starts at zero.
    pub(crate) fn new(options: &'o WalkOptions) -> Self {
        Self { options, expanded_bytes: Cell::new(0), entries: Cell::new(0) }
    }

    /// True once the user asked to stop.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.options.cancel.is_cancelled()
    }

    /// Counts a file or an archive's member before it is opened.
    pub(crate) fn count_entry(&self) -> Result<(), Fault> {
        if self.is_cancelled() {
            return Err(Fault::Cancelled);
        }
        add(&self.entries, 1, Limit::Entries, self.options.limits.entries)
    }

    /// Counts bytes that a decoder gave.
    pub(crate) fn count_expanded(&self, bytes: usize) -> Result<(), Fault> {
        add(&self.expanded_bytes, bytes as u64, Limit::ExpandedBytes, self.options.limits.expanded_bytes)
    }
}

/// Adds to a count that must not pass its limit.
fn add(count: &Cell<u64>, more: u64, limit: Limit, allowed: u64) -> Result<(), Fault> {
    count.set(count.get().saturating_add(more));
    if count.get() > allowed { Err(Fault::Limit { limit, allowed }) } else { Ok(()) }
}
