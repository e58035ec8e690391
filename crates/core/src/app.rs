//! The open program: database, keys, redaction, what the binaries lend it. Every handler takes `&App`.

use crate::{
    CoreError,
    act::{Act, Now},
    analysis,
    detectors::Detectors,
    file_contexts::FileContexts,
    issue_locks::IssueLocks,
    jobs::{JobGuard, JobHandle, JobKind, Jobs},
    line_redactor::LineRedactor,
    network::{Network, ProxyVariables},
    placeholders,
    rule_set::RuleSet,
};
use jiff::Timestamp;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_documents::PdfRenderer;
use tftsr_input::{Cancel, WalkOptions};
use tftsr_model::{IssueId, RedactionDecision, UtcText};
use tftsr_redact::Detector;
use tftsr_store::{Connection, Store, Transaction, tables};
use tftsr_vault::{CredentialKey, RootKey};
use tokio::sync::OwnedMutexGuard;

/// Hours after which an import that never ended is taken for dead and its rows are removed.
const UNFINISHED_IMPORT_HOURS: i64 = 24;

/// What is needed to open the program.
#[derive(Clone)]
pub struct AppOptions {
    /// The folder of the database and the key slots.
    pub data_dir: PathBuf,
    /// Where keys may come from.
    pub keys: crate::KeySource,
    /// Prints PDF; without it only Markdown can be exported.
    pub pdf: Option<Arc<dyn PdfRenderer>>,
    /// Stops what is running.
    pub cancel: Cancel,
    /// What the environment says about proxies.
    pub proxies: ProxyVariables,
}

/// The open program. Clones share everything.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    store: Arc<Store>,
    data_dir: PathBuf,
    database_path: PathBuf,
    is_encrypted: bool,
    key_source: &'static str,
    detectors: Detectors,
    pdf: Option<Arc<dyn PdfRenderer>>,
    cancel: Cancel,
    jobs: Jobs,
    contexts: FileContexts,
    redactions: IssueLocks,
    root: RootKey,
    network: Network,
}

impl App {
    /// Unlocks the keys and opens the database, creating both where there is neither.
    ///
    /// # Errors
    /// `keystore_unavailable`, `wrong_key`, `database_too_new`, `damaged`, and what the disk reports;
    /// in all these cases nothing was created or changed.
    pub async fn open(options: AppOptions) -> Result<Self, CoreError> {
        tokio::task::spawn_blocking(move || Self::open_blocking(options))
            .await
            .map_err(CoreError::internal)?
    }

    fn open_blocking(options: AppOptions) -> Result<Self, CoreError> {
        let opened = crate::unlock::open(&options.data_dir, &options.keys)?;
        let store = Arc::new(opened.store);
        let network = Network::new(&store, opened.root.audit_salt(), options.proxies);
        let app = Self {
            inner: Arc::new(Inner {
                store,
                data_dir: options.data_dir,
                database_path: opened.database_path,
                is_encrypted: opened.is_encrypted,
                key_source: opened.key_source,
                detectors: Detectors::new()?,
                pdf: options.pdf,
                cancel: options.cancel,
                jobs: Jobs::default(),
                contexts: FileContexts::default(),
                redactions: IssueLocks::default(),
                root: opened.root,
                network,
            }),
        };
        app.remove_dead_imports()?;
        Ok(app)
    }

    fn remove_dead_imports(&self) -> Result<(), CoreError> {
        let oldest = self.now().timestamp - jiff::SignedDuration::from_hours(UNFINISHED_IMPORT_HOURS);
        let before = UtcText::from_timestamp(oldest);
        let unfinished =
            self.read_blocking(|connection| Ok(tables::log_files::has_unfinished(connection)?))?;
        if unfinished {
            self.write_blocking(move |tx, _| Ok(tables::log_files::delete_unfinished(tx, &before)?))?;
        }
        Ok(())
    }

    /// Finishes what is queued and closes the database.
    pub fn close(&self) {
        self.inner.store.close();
    }

    pub(crate) fn data_dir(&self) -> &Path {
        &self.inner.data_dir
    }

    pub(crate) fn database_path(&self) -> &Path {
        &self.inner.database_path
    }

    pub(crate) fn is_encrypted(&self) -> bool {
        self.inner.is_encrypted
    }

    pub(crate) fn key_source(&self) -> &'static str {
        self.inner.key_source
    }

    pub(crate) fn pdf(&self) -> Option<&dyn PdfRenderer> {
        self.inner.pdf.as_deref()
    }

    pub(crate) fn now(&self) -> Now {
        Now::at(Timestamp::now())
    }

    pub(crate) fn now_text(&self) -> UtcText {
        self.now().text
    }

    /// How inputs are walked: with the limits of the program and its stop flag.
    pub(crate) fn walk_options(&self) -> WalkOptions {
        analysis::walk_options(&self.inner.cancel)
    }

    /// Reads on a connection of the pool.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        self.inner.store.read(work).await
    }

    /// [`App::read`] on the calling thread, which must not belong to the async runtime.
    pub(crate) fn read_blocking<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, CoreError>,
    ) -> Result<T, CoreError> {
        self.inner.store.read_blocking(work)
    }

    /// Writes without an audit entry of its own: for parts of an act that is recorded later or undone.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        let now = self.now();
        self.inner.store.write(move |tx| work(tx, &now)).await
    }

    /// [`App::write`] on the calling thread, which must not belong to the async runtime.
    pub(crate) fn write_blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        let now = self.now();
        self.inner.store.write_blocking(move |tx| work(tx, &now))
    }

    /// A change and its audit entry, committed together or not at all.
    pub(crate) async fn act<T: Send + 'static>(
        &self,
        act: Act,
        work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        self.write(move |tx, now| recorded(act, tx, now, work)).await
    }

    /// [`App::act`] on the calling thread, which must not belong to the async runtime.
    pub(crate) fn act_blocking<T: Send + 'static>(
        &self,
        act: Act,
        work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        self.write_blocking(move |tx, now| recorded(act, tx, now, work))
    }

    /// Runs long work on a thread of its own.
    pub(crate) async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, CoreError> + Send + 'static,
    ) -> Result<T, CoreError> {
        let app = self.clone();
        tokio::task::spawn_blocking(move || work(&app)).await.map_err(CoreError::internal)?
    }

    /// What encrypts credentials before they go into the database.
    pub(crate) fn credential_key(&self) -> CredentialKey {
        self.inner.root.credential_key()
    }

    /// The way out of the machine.
    pub(crate) fn network(&self) -> &Network {
        &self.inner.network
    }

    /// The detector of the user's rules, without any issue's decisions.
    pub(crate) async fn detector(&self) -> Result<Arc<Detector>, CoreError> {
        let detector = |app: &Self| {
            let rules = app.read_blocking(RuleSet::read)?;
            app.inner.detectors.under(rules.policy(&[]))
        };
        self.blocking(detector).await
    }

    pub(crate) fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }

    /// What was seen of stored logs that lies outside their single lines.
    pub(crate) fn file_contexts(&self) -> &FileContexts {
        &self.inner.contexts
    }

    /// Keeps every other redaction of the issue's logs waiting until the guard is dropped.
    pub(crate) async fn lock_redaction(&self, issue_id: IssueId) -> OwnedMutexGuard<()> {
        self.inner.redactions.lock(issue_id).await
    }

    /// Lists long work on an issue that reads these paths.
    pub(crate) fn start_job(
        &self,
        kind: JobKind,
        issue_id: IssueId,
        paths: &[PathBuf],
    ) -> Result<JobGuard, CoreError> {
        self.inner.jobs.start(kind, issue_id, paths, &self.inner.cancel)
    }

    /// How a job walks its inputs.
    pub(crate) fn walk_options_of(job: &JobHandle) -> WalkOptions {
        analysis::walk_options(&job.cancel)
    }

    /// A redactor that follows the user's rules and goes on with the placeholders and decisions of an issue.
    /// Blocks.
    pub(crate) fn line_redactor_of(&self, issue: IssueId) -> Result<LineRedactor, CoreError> {
        let decisions =
            self.read_blocking(|connection| Ok(tables::redaction_decisions::list(connection, issue)?))?;
        self.line_redactor_with(issue, &decisions)
    }

    /// [`App::line_redactor_of`] under decisions that are not stored yet.
    pub(crate) fn line_redactor_with(
        &self,
        issue: IssueId,
        decisions: &[RedactionDecision],
    ) -> Result<LineRedactor, CoreError> {
        let (rows, rules) = self.read_blocking(|connection| {
            Ok::<_, CoreError>((tables::pseudonyms::load(connection, issue)?, RuleSet::read(connection)?))
        })?;
        let detector = self.inner.detectors.under(rules.policy(decisions))?;
        Ok(LineRedactor::new(detector, placeholders::from_rows(rows), rules.hash()))
    }
}

fn recorded<T>(
    act: Act,
    tx: &Transaction<'_>,
    now: &Now,
    work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError>,
) -> Result<T, CoreError> {
    let done = work(tx, now)?;
    act.append_to(tx, now)?;
    Ok(done)
}
