//! Reading logs for a triage, and what it makes of the findings: proposals, and the rows that keep them.

mod analyze;
mod outcome;
mod proposals;
mod replace_whys;

pub(crate) use analyze::analyze;
pub(crate) use outcome::{Outcome, store};
