//! Labelled corpora and the scorer. `first` and `third` may be looked into while rules are made; `second` was
//! written by somebody who had not seen the rules, and is only ever scored. All make their values from a seed,
//! so no file of this repository holds anything that looks like a live secret.

#![allow(
    clippy::string_slice,
    reason = "generated text is cut where it is ASCII, and a panic here is a failed test"
)]
#![allow(clippy::semicolon_if_nothing_returned, reason = "style of the generators, which are frozen")]

pub mod first;
pub mod labelled;
pub mod random;
pub mod score;
pub mod second;
pub mod structure;
pub mod third;
