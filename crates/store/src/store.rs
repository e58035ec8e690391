//! The open database: one writer, several readers.

use crate::{Place, StoreError, open, readers::Readers, writer::Writer};
use rusqlite::{Connection, Transaction};
use std::{path::Path, sync::Arc};
use tftsr_model::DatabaseKey;

/// An open database. Cheap to share behind an `Arc`; dropping it finishes what is queued and closes the file.
#[derive(Debug)]
pub struct Store {
    writer: Writer,
    readers: Arc<Readers>,
}

impl Store {
    /// Opens the database at `path`, making folder and file (0700, 0600) when there is none.
    ///
    /// Blocks: 4 ms with a raw key; 0.8 s with a passphrase, which SQLCipher stretches once for each of the
    /// three connections that an opening takes (one to look, one to write, one to read).
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::NotEncrypted`], [`StoreError::DatabaseTooNew`] and
    /// [`StoreError::Damaged`] leave every byte as it was. [`StoreError::ReadOnly`],
    /// [`StoreError::PermissionDenied`], [`StoreError::DiskFull`], [`StoreError::Busy`] and
    /// [`StoreError::InputOutput`] come from the operating system or another process.
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        let connection = open::open_writer(path, key)?;
        let readers = Readers::open(path.to_owned(), key.clone())?;
        let writer = Writer::start(connection)
            .map_err(|source| StoreError::InputOutput { place: Place::from(path), source })?;
        Ok(Self { writer, readers })
    }

    /// Runs `work` as one transaction and answers after its commit has reached the disk.
    ///
    /// An error or a panic of `work` rolls the transaction back. Dropping the future does not stop
    /// work that is queued.
    ///
    /// # Errors
    /// Whatever `work` returns; [`StoreError::JobPanicked`], [`StoreError::Closed`], or what the commit met.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// [`Store::write`] for code that runs on a thread of its own, such as an import.
    ///
    /// # Errors
    /// As [`Store::write`].
    ///
    /// # Panics
    /// On a thread of the async runtime, which must not block.
    pub fn write_blocking<T, E>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer.write_blocking(work)
    }

    /// Runs `work` on a read-only connection; it sees the last commit and waits for no writer.
    ///
    /// # Errors
    /// Whatever `work` returns; [`StoreError::JobPanicked`] or [`StoreError::Closed`].
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.readers.read(work).await
    }

    /// [`Store::read`] on the calling thread.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn read_blocking<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.readers.read_blocking(work)
    }

    /// Finishes what is queued, moves the WAL into the file and closes it. Later calls get [`StoreError::Closed`].
    pub fn close(&self) {
        self.readers.close();
        self.writer.stop();
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}
