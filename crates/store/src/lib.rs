//! The encrypted database: opening it, migrating it, and every statement that runs on it.
//!
//! The only crate that names `rusqlite`. Owns the writer thread and the read pool; knows nothing of
//! where keys come from or what a command does. SQL stands in [`tables`] alone.

mod error;
mod migrations;
mod open;
mod readers;
mod settings;
mod store;
pub mod tables;
mod writer;

pub use error::{Place, StoreError};
pub use rusqlite::{Connection, Transaction};
pub use store::Store;
