//! The tree as text: one file a format.

mod markdown;

pub use markdown::markdown;
