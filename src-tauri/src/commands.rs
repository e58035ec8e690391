//! One Tauri command for each line of the core's list, so that capabilities allow each by its name.

use serde_json::Value;
use tauri::{Runtime, State, ipc::Invoke};
use tftsr_core::{ApiError, Host};

macro_rules! define_commands {
    ($($area:ident::$name:ident($request:ty) -> $response:ty
        => $effect:ident [$($tag:ident),*] $(, $flag:ident)*;)+) => {
        $(#[tauri::command]
        async fn $name(host: State<'_, Host>, request: Value) -> Result<Value, ApiError> {
            host.call(stringify!($name), request).await
        })+

        /// Answers what the page invokes.
        pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}
tftsr_core::for_each_command!(define_commands);
