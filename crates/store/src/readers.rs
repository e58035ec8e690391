//! The pool of read-only connections. In WAL mode they see the last commit and wait for no writer.

use crate::{
    StoreError,
    settings::{Role, connect},
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use tftsr_model::DatabaseKey;
use tokio::sync::Semaphore;

/// Connections that may read at once; each has its own page cache.
const CONNECTIONS_MAX: usize = 4;

/// The read-only connections and what is needed to open one more.
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    key: DatabaseKey,
    idle: Mutex<Vec<Connection>>,
    permits: Semaphore,
}

impl Readers {
    /// Opens the first connection, so that the first read does not pay for the key derivation.
    pub(crate) fn open(path: PathBuf, key: DatabaseKey) -> Result<Arc<Self>, StoreError> {
        let first = connect(&path, &key, Role::Reader)?;
        let idle = Mutex::new(vec![first]);
        Ok(Arc::new(Self { path, key, idle, permits: Semaphore::new(CONNECTIONS_MAX) }))
    }

    /// Runs `work` on a thread that may block; it sees one state of the database throughout.
    pub(crate) async fn read<T, E>(
        self: &Arc<Self>,
        work: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let readers = Arc::clone(self);
        let _permit = self.permits.acquire().await.map_err(|_| StoreError::Closed)?;
        let reading = tokio::task::spawn_blocking(move || readers.read_blocking(work));
        reading.await.map_err(|_| StoreError::JobPanicked)?
    }

    /// [`Readers::read`] on the calling thread.
    pub(crate) fn read_blocking<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.permits.is_closed() {
            return Err(StoreError::Closed.into());
        }
        let mut connection = self.take()?;
        let outcome = catch_unwind(AssertUnwindSafe(|| snapshot(&mut connection, work)));
        self.put_back(connection);
        outcome.unwrap_or_else(|_| Err(StoreError::JobPanicked.into()))
    }

    /// Closes every idle connection; one that is in use closes when its read ends.
    pub(crate) fn close(&self) {
        self.permits.close();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| connect(&self.path, &self.key, Role::Reader), Ok)
    }

    fn put_back(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < CONNECTIONS_MAX && !self.permits.is_closed() {
            idle.push(connection);
        }
    }
}

/// Several statements of one read must agree with each other, so they run in one read transaction.
fn snapshot<T, E: From<StoreError>>(
    connection: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Deferred).map_err(StoreError::from)?;
    work(&transaction)
}
