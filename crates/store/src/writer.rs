//! The one thread that writes.
//!
//! It owns the write connection and takes jobs from a bounded queue. Each job is one transaction,
//! begun IMMEDIATE so that it never fails half-way for a lock, and is answered after its commit.

use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, PoisonError},
    thread::{self, JoinHandle},
};
use tokio::sync::{mpsc, oneshot};

/// Jobs that may wait for the writer; past that, callers wait. Bounds the memory of a large import.
const QUEUE_JOBS_MAX: usize = 64;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The handle to the writer thread.
#[derive(Debug)]
pub(crate) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Hands the connection to a new thread.
    pub(crate) fn start(connection: Connection) -> std::io::Result<Self> {
        let (jobs, queue) = mpsc::channel(QUEUE_JOBS_MAX);
        let thread =
            thread::Builder::new().name("store-writer".to_owned()).spawn(|| run(connection, queue))?;
        Ok(Self { jobs: Mutex::new(Some(jobs)), thread: Mutex::new(Some(thread)) })
    }

    /// Runs `work` in a transaction and waits for its commit. A caller that stops waiting does not stop the work.
    pub(crate) async fn write<T, E>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (job, answer) = job(work);
        self.queue()?.send(job).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// [`Writer::write`] for a thread that may block.
    pub(crate) fn write_blocking<T, E>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (job, answer) = job(work);
        self.queue()?.blocking_send(job).map_err(|_| StoreError::Closed)?;
        answer.blocking_recv().map_err(|_| StoreError::Closed)?
    }

    /// Lets the queued jobs finish, then ends the thread; closing its connection empties the WAL.
    pub(crate) fn stop(&self) {
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the writer thread panicked");
        }
    }

    fn queue(&self) -> Result<mpsc::Sender<Job>, StoreError> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.clone().ok_or(StoreError::Closed)
    }
}

fn run(mut connection: Connection, mut queue: mpsc::Receiver<Job>) {
    while let Some(job) = queue.blocking_recv() {
        job(&mut connection);
    }
    if let Err((_, error)) = connection.close() {
        tracing::error!(%error, "closing the write connection failed");
    }
}

fn job<T, E>(
    work: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
) -> (Job, oneshot::Receiver<Result<T, E>>)
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (answer, answered) = oneshot::channel();
    let job = Box::new(move |connection: &mut Connection| {
        // A caller that no longer waits is no fault: the work is committed all the same.
        let _ = answer.send(transact(connection, work));
    });
    (job, answered)
}

/// One transaction. An error or a panic of `work` rolls it back; a panic ends no other job.
fn transact<T, E: From<StoreError>>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
) -> Result<T, E> {
    // The connection stays usable after a panic: dropping the transaction rolls it back.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let value = work(&transaction)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }));
    outcome.unwrap_or_else(|_| Err(StoreError::JobPanicked.into()))
}
