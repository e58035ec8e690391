//! Long work that can be watched and stopped: imports, analyses, sealing.
//!
//! A job belongs to the call that started it and ends with it. What it has done stays listed for a while,
//! so that a screen which was left meanwhile can still say how it ended.

use crate::{ApiError, CoreError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use tftsr_input::Cancel;
use tftsr_model::{ErrorCode, IssueId, UtcText};
use ts_rs::TS;

/// Ended jobs that stay listed.
const ENDED_JOBS_KEPT: usize = 50;
/// Jobs that may run at the same time.
const RUNNING_JOBS_MAX: usize = 16;

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Reads logs into an issue.
    Import,
    /// Reads logs, ranks their lines and proposes whys.
    Analyze,
    /// Redacts the logs of an issue again after a decision.
    Seal,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// At work.
    Running,
    /// Ended well.
    Done,
    /// Ended with an error.
    Failed,
    /// Stopped on request; what it had begun was undone.
    Cancelled,
}

/// A piece of long work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Job {
    /// Its number, unique while the program runs.
    pub id: u64,
    /// What it does.
    pub kind: JobKind,
    /// The issue it works on.
    pub issue_id: IssueId,
    /// Where it stands.
    pub state: JobState,
    /// Bytes read so far, after decompression.
    pub bytes_read: u64,
    /// Bytes there are to read; unknown for archives, compressed files and streams.
    pub bytes_total: Option<u64>,
    /// The file that is being read.
    pub current_file: Option<String>,
    /// When it began.
    pub started_at: UtcText,
    /// Why it failed.
    pub error: Option<ApiError>,
}

/// The jobs of the program. Clones share one list.
#[derive(Clone, Default)]
pub(crate) struct Jobs {
    list: Arc<Mutex<List>>,
}

#[derive(Default)]
struct List {
    next_id: u64,
    running: Vec<Running>,
    ended: VecDeque<Job>,
}

struct Running {
    job: Job,
    handle: JobHandle,
}

/// What a job counts while it works. Clones share the counters; the default counts for nobody.
#[derive(Clone, Default)]
pub(crate) struct Progress {
    bytes: Arc<AtomicU64>,
    file: Arc<Mutex<Option<String>>>,
}

impl Progress {
    pub(crate) fn add_bytes(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(crate) fn begin_file(&self, name: &str) {
        *lock(&self.file) = Some(name.to_owned());
    }
}

/// What the work itself needs of its job.
#[derive(Clone, Default)]
pub(crate) struct JobHandle {
    /// Counts what was read.
    pub(crate) progress: Progress,
    /// Set when the job is to stop.
    pub(crate) cancel: Cancel,
}

/// A job while its call runs. Dropped without [`JobGuard::end`], it counts as cancelled.
pub(crate) struct JobGuard {
    jobs: Jobs,
    id: u64,
    handle: JobHandle,
}

impl JobGuard {
    /// The counters and the flag, for the thread that works.
    pub(crate) fn handle(&self) -> JobHandle {
        self.handle.clone()
    }

    /// Lists the job as ended, with the error it ended with.
    pub(crate) fn end<T>(self, result: Result<T, CoreError>) -> Result<T, CoreError> {
        let (state, error) = match result.as_ref().map_err(ApiError::from) {
            Ok(_) => (JobState::Done, None),
            Err(error) if error.code == ErrorCode::Cancelled => (JobState::Cancelled, None),
            Err(error) => (JobState::Failed, Some(error)),
        };
        self.jobs.end(self.id, state, error);
        result
    }
}

impl Drop for JobGuard {
    fn drop(&mut self) {
        self.jobs.end(self.id, JobState::Cancelled, None);
    }
}

impl Jobs {
    /// Lists a new job as running. Its cancel flag also follows the program's own.
    pub(crate) fn start(
        &self,
        kind: JobKind,
        issue_id: IssueId,
        paths: &[PathBuf],
        program: &Cancel,
    ) -> Result<JobGuard, CoreError> {
        let mut list = lock(&self.list);
        if list.running.len() >= RUNNING_JOBS_MAX {
            return Err(CoreError::limit("jobs at the same time", RUNNING_JOBS_MAX as u64));
        }
        list.next_id += 1;
        let id = list.next_id;
        let handle = JobHandle { progress: Progress::default(), cancel: program.child() };
        let job = Job {
            id,
            kind,
            issue_id,
            state: JobState::Running,
            bytes_read: 0,
            bytes_total: plain_bytes(paths),
            current_file: None,
            started_at: UtcText::from_timestamp(Timestamp::now()),
            error: None,
        };
        list.running.push(Running { job, handle: handle.clone() });
        Ok(JobGuard { jobs: self.clone(), id, handle })
    }

    /// Running jobs first, then ended ones, the newest first.
    pub(crate) fn list(&self) -> Vec<Job> {
        let list = lock(&self.list);
        let running = list.running.iter().rev().map(Running::snapshot);
        running.chain(list.ended.iter().cloned()).collect()
    }

    /// Asks a running job to stop.
    pub(crate) fn cancel(&self, id: u64) -> Result<Job, CoreError> {
        let list = lock(&self.list);
        let running = list.running.iter().find(|running| running.job.id == id);
        let running = running.ok_or_else(|| CoreError::not_found("running job", id))?;
        running.handle.cancel.cancel();
        Ok(running.snapshot())
    }

    fn end(&self, id: u64, state: JobState, error: Option<ApiError>) {
        let mut list = lock(&self.list);
        let Some(place) = list.running.iter().position(|running| running.job.id == id) else { return };
        let ended = list.running.remove(place).snapshot();
        list.ended.push_front(Job { state, error, ..ended });
        list.ended.truncate(ENDED_JOBS_KEPT);
    }
}

impl Running {
    fn snapshot(&self) -> Job {
        Job {
            bytes_read: self.handle.progress.bytes.load(Ordering::Relaxed),
            current_file: lock(&self.handle.progress.file).clone(),
            ..self.job.clone()
        }
    }
}

/// Bytes of plain files; none as soon as something else is among them.
fn plain_bytes(paths: &[PathBuf]) -> Option<u64> {
    const PACKED: [&str; 9] = ["gz", "zst", "xz", "bz2", "zip", "tar", "tgz", "7z", "evtx"];
    let bytes_of = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let metadata = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        (!PACKED.contains(&ending.to_lowercase().as_str())).then_some(metadata.len())
    };
    paths.iter().map(bytes_of).sum::<Option<u64>>().filter(|bytes| *bytes > 0)
}

/// Nothing that can panic runs under these locks, so a poisoned one still holds whole data.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(jobs: &Jobs) -> JobGuard {
        jobs.start(JobKind::Import, IssueId::generate(), &[], &Cancel::default()).expect("there is room")
    }

    #[test]
    fn a_job_counts_while_it_runs_and_stays_listed_when_it_ends() {
        let jobs = Jobs::default();
        let job = start(&jobs);
        job.handle().progress.add_bytes(7);
        job.handle().progress.begin_file("app.log");
        let listed = jobs.list();
        assert_eq!((listed[0].state, listed[0].bytes_read), (JobState::Running, 7));
        assert_eq!(listed[0].current_file.as_deref(), Some("app.log"));
        job.end(Ok(())).expect("it ended well");
        assert_eq!(jobs.list()[0].state, JobState::Done);
    }

    #[test]
    fn cancelling_a_job_stops_it_and_no_other() {
        let jobs = Jobs::default();
        let (first, second) = (start(&jobs), start(&jobs));
        jobs.cancel(1).expect("it runs");
        assert!(first.handle().cancel.is_cancelled());
        assert!(!second.handle().cancel.is_cancelled());
        let error = first.end(Err::<(), _>(CoreError::Cancelled)).expect_err("it was stopped");
        assert!(matches!(error, CoreError::Cancelled));
        assert_eq!(jobs.list()[1].state, JobState::Cancelled);
        jobs.cancel(1).expect_err("it has ended");
    }

    #[test]
    fn a_call_that_is_dropped_leaves_no_running_job() {
        let jobs = Jobs::default();
        drop(start(&jobs));
        assert_eq!(jobs.list()[0].state, JobState::Cancelled);
    }

    #[test]
    fn only_so_many_jobs_run_at_once() {
        let jobs = Jobs::default();
        let _running: Vec<JobGuard> = (0..RUNNING_JOBS_MAX).map(|_| start(&jobs)).collect();
        let refused = jobs.start(JobKind::Seal, IssueId::generate(), &[], &Cancel::default());
        assert!(matches!(refused, Err(CoreError::Limit { .. })));
    }
}
