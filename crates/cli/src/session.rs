//! What a verb needs from outside: the open program, the keys, standard input, the stop signal.

use crate::args::Global;
use std::{path::PathBuf, sync::Arc};
use tftsr_core::{ApiError, App, AppOptions, Cancel, CoreError, KeySource, PdfRenderer};
use tftsr_model::Sensitive;

/// The passphrase or raw key of env mode; removed from the environment of every child.
const KEY_VARIABLE: &str = "TFTSR_DB_KEY";
/// Asks a debug build for the plain development database.
const PLAINTEXT_VARIABLE: &str = "TFTSR_PLAINTEXT";

/// Opens the program's data with the keys that the call gives.
pub(crate) async fn open(global: &Global) -> Result<App, ApiError> {
    Ok(App::open(options(global)?).await?)
}

/// What is needed to open the program's data.
pub(crate) fn options(global: &Global) -> Result<AppOptions, ApiError> {
    Ok(AppOptions {
        data_dir: data_dir(global)?,
        keys: keys(global),
        pdf: pdf_renderer(),
        cancel: stop_on_signal(),
    })
}

/// The typesetter, unless this build leaves it out.
fn pdf_renderer() -> Option<Arc<dyn PdfRenderer>> {
    #[cfg(feature = "pdf")]
    return Some(Arc::new(tftsr_pdf::TypstRenderer::default()));
    #[cfg(not(feature = "pdf"))]
    None
}

/// Where keys may come from, in the words of the core.
pub(crate) fn keys(global: &Global) -> KeySource {
    KeySource {
        env_key: std::env::var(KEY_VARIABLE).ok().map(Sensitive::new),
        key_file: global.key_file.clone(),
        key_fd: global.key_fd,
        passphrase: None,
        allow_plaintext: cfg!(debug_assertions)
            && std::env::var_os(PLAINTEXT_VARIABLE).is_some_and(|value| value == "1"),
    }
}

fn data_dir(global: &Global) -> Result<PathBuf, CoreError> {
    if let Some(dir) = &global.data_dir {
        return Ok(dir.clone());
    }
    dirs::data_dir().map(|dir| dir.join("tftsr")).ok_or_else(|| {
        CoreError::invalid(
            "data-dir",
            "this system names no folder for application data",
            "name one with --data-dir",
        )
    })
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
