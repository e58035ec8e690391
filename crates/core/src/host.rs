//! What a window or the test host holds: the program while it is closed, opening, or open.
//!
//! Every command comes through [`Host::call`]. Those that the list marks `while_locked` are answered at
//! any time; the others wait for an opening that is under way and are refused while the vault is locked.

use crate::{ApiError, App, AppOptions, CoreError, KeySource, api};
use serde_json::Value;
use std::{path::Path, sync::Arc, time::Duration};
use tftsr_model::{ErrorCode, Sensitive};
use tokio::sync::{Mutex, watch};

/// How long a command waits for an opening that is under way. Opening asks the keychain (3 s at most),
/// stretches a passphrase (about 1 s) and may migrate a large database.
const OPENING_SECONDS_MAX: u64 = 120;

/// The program, whether it is open or not. Clones share everything.
#[derive(Clone)]
pub struct Host {
    inner: Arc<Inner>,
}

struct Inner {
    options: AppOptions,
    state: watch::Sender<State>,
    /// Held while opening, so that two callers never make two vaults.
    opening: Mutex<()>,
}

/// Where the program stands.
#[derive(Clone)]
pub(crate) enum State {
    /// Nothing has opened it; the error says why the last try failed.
    Closed(Option<ApiError>),
    /// A try is under way.
    Opening,
    /// It is open.
    Open(App),
}

impl Host {
    /// A closed program. Nothing is read or written yet.
    #[must_use]
    pub fn new(options: AppOptions) -> Self {
        Self::with_state(options, State::Closed(None))
    }

    /// A program that is open already.
    #[must_use]
    pub fn from_app(options: AppOptions, app: App) -> Self {
        Self::with_state(options, State::Open(app))
    }

    fn with_state(options: AppOptions, state: State) -> Self {
        let inner = Inner { options, state: watch::Sender::new(state), opening: Mutex::new(()) };
        Self { inner: Arc::new(inner) }
    }

    /// Opens with the keys the process was given, or with the keychain when the vault has a slot there.
    /// A folder without a vault stays as it is: how its key is kept is the user's choice.
    ///
    /// # Errors
    /// As [`App::open`]; the error is also part of the status from then on.
    pub async fn open(&self) -> Result<(), ApiError> {
        let _one_at_a_time = self.inner.opening.lock().await;
        self.inner.state.send_replace(State::Opening);
        let AppOptions { keys, data_dir, .. } = self.inner.options.clone();
        let asked = tokio::task::spawn_blocking(move || can_open_unasked(&keys, &data_dir)).await;
        match asked.map_err(CoreError::internal).flatten() {
            Ok(true) => self.finish(App::open(self.inner.options.clone()).await).map(|_| ()),
            Ok(false) => {
                self.inner.state.send_replace(State::Closed(None));
                Ok(())
            }
            Err(error) => self.finish(Err(error)).map(|_| ()),
        }
    }

    /// Opens with a passphrase the user typed, making the vault when there is none.
    pub(crate) async fn open_with_passphrase(&self, words: Sensitive<String>) -> Result<App, ApiError> {
        self.open_with(KeySource { passphrase: Some(words), ..KeySource::default() }).await
    }

    /// Opens with the keychain, making the vault when there is none.
    pub(crate) async fn open_with_keychain(&self) -> Result<App, ApiError> {
        self.open_with(KeySource::default()).await
    }

    async fn open_with(&self, keys: KeySource) -> Result<App, ApiError> {
        let _one_at_a_time = self.inner.opening.lock().await;
        if let State::Open(app) = self.state() {
            return Ok(app);
        }
        self.inner.state.send_replace(State::Opening);
        self.finish(App::open(AppOptions { keys, ..self.inner.options.clone() }).await)
    }

    /// Ends an opening: from here on the program is open, or closed with a reason.
    fn finish(&self, opened: Result<App, CoreError>) -> Result<App, ApiError> {
        let opened = opened.map_err(ApiError::from);
        self.inner.state.send_replace(match &opened {
            Ok(app) => State::Open(app.clone()),
            Err(error) => State::Closed(Some(error.clone())),
        });
        opened
    }

    /// Runs a command by its name with a JSON request, and answers with JSON.
    ///
    /// # Errors
    /// As [`api::dispatch`], and `locked` while the program is not open.
    pub async fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        api::dispatch(self, name, request).await
    }

    /// The open program; waits while it is being opened.
    pub(crate) async fn app(&self) -> Result<App, ApiError> {
        let mut state = self.inner.state.subscribe();
        let settled = state.wait_for(|state| !matches!(state, State::Opening));
        let limit = Duration::from_secs(OPENING_SECONDS_MAX);
        let settled = tokio::time::timeout(limit, settled).await.map_err(|_| still_opening())?;
        match settled.map_err(|error| ApiError::internal(&error))?.clone() {
            State::Open(app) => Ok(app),
            State::Closed(Some(error)) => Err(error),
            State::Closed(None) | State::Opening => Err(locked()),
        }
    }

    pub(crate) fn state(&self) -> State {
        self.inner.state.borrow().clone()
    }

    pub(crate) fn options(&self) -> &AppOptions {
        &self.inner.options
    }

    /// Finishes what is queued and closes the database.
    pub async fn close(&self) {
        if let State::Open(app) = self.inner.state.send_replace(State::Closed(None)) {
            // Closing waits for the writer thread, which must not hold up the runtime.
            let closed = tokio::task::spawn_blocking(move || app.close()).await;
            if let Err(error) = closed {
                tracing::warn!(%error, "the database was not closed in order");
            }
        }
    }
}

/// Whether something other than a person can give the key.
fn can_open_unasked(keys: &KeySource, data_dir: &Path) -> Result<bool, CoreError> {
    if keys.is_given() {
        return Ok(true);
    }
    let slots = tftsr_vault::slots(data_dir)?;
    let has_database_alone = slots.is_none() && tftsr_vault::has_database(data_dir);
    Ok(has_database_alone || slots.is_some_and(|slots| slots.contains(&tftsr_vault::SlotKind::Keychain)))
}

fn locked() -> ApiError {
    ApiError {
        code: ErrorCode::Locked,
        message: "the vault is locked".to_owned(),
        hint: "unlock it first".to_owned(),
        detail: None,
        field: None,
    }
}

fn still_opening() -> ApiError {
    ApiError {
        code: ErrorCode::Timeout,
        message: format!("the database was not open after {OPENING_SECONDS_MAX} s"),
        hint: "wait for the opening to end, then try again".to_owned(),
        detail: None,
        field: None,
    }
}
