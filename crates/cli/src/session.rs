//! What a verb needs from outside: the open program, the keys, standard input, the stop signal.

use crate::args::Global;
use tftsr_core::{ApiError, App, AppOptions, Cancel, KeySource};
use tftsr_launch::Environment;

/// Opens the program's data with the keys that the call gives.
pub(crate) async fn open(global: &Global) -> Result<App, ApiError> {
    Ok(App::open(options(global)?).await?)
}

/// What is needed to open the program's data.
pub(crate) fn options(global: &Global) -> Result<AppOptions, ApiError> {
    Ok(global.data.options(Environment::read(), stop_on_signal())?)
}

/// Where keys may come from, in the words of the core.
pub(crate) fn keys(global: &Global) -> KeySource {
    global.data.keys(Environment::read())
}

/// A flag that the first Ctrl-C sets; the second ends the process at once.
pub(crate) fn stop_on_signal() -> Cancel {
    let cancel = Cancel::default();
    let flag = cancel.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.cancel();
        }
        if tokio::signal::ctrl_c().await.is_ok() {
            std::process::exit(i32::from(tftsr_model::ErrorCode::Cancelled.exit_status()));
        }
    });
    cancel
}
