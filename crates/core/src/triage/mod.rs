//! What a triage makes of the findings: proposals, and the rows that keep them.

mod outcome;
mod proposals;

pub(crate) use outcome::{Analyzed, Outcome, store};
