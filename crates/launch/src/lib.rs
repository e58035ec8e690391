//! How a binary of this program is started: where its data is, which key opens it, what it logs.
//!
//! The command line, the window and the test host understand the same options, so that whoever knows one
//! can start the others on the same data. Reads arguments and environment; opens nothing.

mod data;
mod logging;

pub use data::{DataArgs, Environment, KEY_BYTES_MAX};
pub use logging::{LoggingArgs, start_logging};
