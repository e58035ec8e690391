//! The sections of the documents: each is a function from facts to blocks, one file a subject.

pub(crate) mod actions;
pub(crate) mod appendix;
pub(crate) mod causes;
pub(crate) mod header;
pub(crate) mod history;
pub(crate) mod impact;
pub(crate) mod metrics;
pub(crate) mod narrative;
pub(crate) mod open;
pub(crate) mod review;
pub(crate) mod timeline;
pub(crate) mod whys;
