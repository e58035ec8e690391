//! The one window: how it is made, where it may go, where it remembers to be.
//!
//! It shows nothing but the page inside this binary: it follows no link, opens no other window and downloads
//! nothing. The menus of macOS (application, Edit, Window) are Tauri's own; Linux and Windows get none,
//! because every entry of it would be a key that the page knows already.

use crate::theme;
use std::{
    fs::DirBuilder,
    io,
    path::{Path, PathBuf},
};
use tauri::{
    AppHandle, Manager, Runtime, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    plugin::TauriPlugin,
    webview::{NewWindowResponse, PageLoadEvent},
};
use tauri_plugin_window_state::StateFlags;

/// What capabilities call the window.
const LABEL: &str = "main";
const TITLE: &str = "TFTSR";
/// Logical pixels. The first fits a laptop; below the second the page's columns no longer fit.
const SIZE: (f64, f64) = (1280.0, 820.0);
const SIZE_MIN: (f64, f64) = (720.0, 480.0);
/// Where the window was, in its folder.
const PLACE_FILE: &str = "place.json";

/// The folder, inside the data folder, of what the window itself remembers: its place, the page's preferences.
///
/// # Errors
/// What the disk reports.
pub(crate) fn folder(data_dir: &Path) -> io::Result<PathBuf> {
    let folder = data_dir.join("window");
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    // The web engine may run elsewhere than we do.
    folder.canonicalize()
}

/// Remembers size and place from one start to the next; whether the window shows is not its business.
pub(crate) fn remembered_place<R: Runtime>(folder: &Path) -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(folder.join(PLACE_FILE).to_string_lossy())
        .with_state_flags(
            StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN,
        )
        .build()
}

/// Opens the window. It shows itself once the page is there, so that it never flashes white.
///
/// # Errors
/// What the window system reports.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, folder: &Path) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SIZE_MIN.0, SIZE_MIN.1)
        .visible(false)
        .data_directory(folder.join("web"))
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                report("show", window.show());
            }
        })
        .build()?;
    paint(&window, window.theme().unwrap_or(Theme::Light));
    window.clone().on_window_event(move |event| {
        if let WindowEvent::ThemeChanged(theme) = event {
            paint(&window, *theme);
        }
    });
    Ok(())
}

fn paint<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) {
    report("paint", window.set_background_color(Some(theme::background(theme))));
}

/// A second start shows the window of the first.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        report("unminimize", window.unminimize());
        report("show", window.show());
        report("focus", window.set_focus());
    }
}

/// The page inside this binary, by the address that each platform gives it.
fn is_own_page(url: &Url) -> bool {
    if cfg!(windows) {
        url.scheme() == "http" && url.host_str() == Some("tauri.localhost")
    } else {
        url.scheme() == "tauri" && url.host_str() == Some("localhost")
    }
}

/// A window system that refuses a wish is no reason to end.
fn report(wish: &str, result: tauri::Result<()>) {
    if let Err(error) = result {
        tracing::warn!(%error, "the window did not {wish}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_inside_the_binary_is_followed() {
        let own = if cfg!(windows) { "http://tauri.localhost/issues" } else { "tauri://localhost/issues" };
        assert!(is_own_page(&own.parse().expect("a URL")));
        for foreign in [
            "https://example.com/",
            "http://localhost/",
            "http://127.0.0.1:1420/",
            "file:///etc/passwd",
            "tauri://evil/",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!is_own_page(&foreign.parse().expect("a URL")), "{foreign}");
        }
    }
}
