//! The window: hosts the page and hands its commands to the core.
//!
//! Owns the process, the window and what a page may ask of the system. Decides nothing that a handler decides.
// Windows would open a console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod environment;
mod theme;
mod window;

use arguments::Arguments;
use clap::Parser;
use std::{error::Error, process::ExitCode};
use tauri::{App, RunEvent, async_runtime};
use tftsr_core::{Cancel, Host};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tftsr_launch::start_logging(&arguments.logging.log);
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    environment::start_without_own_variables(arguments)?;
    let is_default_data = arguments.data.data_dir.is_none();
    let options = arguments.data.options(arguments.environment()?, Cancel::default())?;
    let window_folder = window::folder(&options.data_dir)?;
    let host = Host::new(options);
    open_in_background(&host);

    let mut builder = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(window::remembered_place(&window_folder))
        .manage(host.clone())
        .invoke_handler(commands::handler())
        .setup(move |app| Ok(window::open(app.handle(), &window_folder)?));
    if is_default_data {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_to_front(app)));
    }
    let app = builder.build(tauri::generate_context!())?;
    run_until_closed(app, host);
    Ok(())
}

/// The database opens while the window is being made; a failure is part of the vault's status.
fn open_in_background(host: &Host) {
    let host = host.clone();
    async_runtime::spawn(async move { drop(host.open().await) });
}

fn run_until_closed(app: App, host: Host) {
    app.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            async_runtime::block_on(host.close());
        }
    });
}
