//! The built page, under the content security policy of the window.

use crate::{session::Session, token::random_text};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use std::{
    io,
    path::{Component, Path, PathBuf},
};

/// Random bytes of a nonce; 128 bits, as the policy's specification asks for.
const NONCE_BYTES: usize = 16;
/// The file that every screen's address answers with.
const INDEX: &str = "index.html";

/// Answers with a file of the page; an address without an ending is a screen, which the page finds itself.
pub(crate) async fn serve(State(session): State<Session>, method: Method, uri: Uri) -> Response {
    if method != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let Some(name) = file_name(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(session.dist().join(&name)).await {
        Ok(bytes) => answer(&name, bytes).unwrap_or_else(|error| failed(&error)),
        Err(error) => failed(&error),
    }
}

fn failed(error: &io::Error) -> Response {
    if error.kind() == io::ErrorKind::NotFound {
        return (StatusCode::NOT_FOUND, "no such file; `npm run build` makes the page").into_response();
    }
    tracing::error!(%error, "a file of the page could not be served");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// The file that an address means, or none when it leads out of the page's folder.
fn file_name(path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    // The page's own files need no escapes; what uses one is looking for something else.
    let is_plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    if !is_plain || path.contains(['%', '\\']) {
        return None;
    }
    Some(if relative.extension().is_some() { relative.to_owned() } else { INDEX.into() })
}

fn answer(name: &Path, bytes: Vec<u8>) -> io::Result<Response> {
    let nonce = random_text::<NONCE_BYTES>()?;
    let is_html = name.extension().is_some_and(|extension| extension == "html");
    let body = if is_html { with_nonce(&String::from_utf8_lossy(&bytes), &nonce).into() } else { bytes };
    let mut response = Response::new(Body::from(body));
    let policy = HeaderValue::from_str(&content_security_policy(&nonce)).map_err(io::Error::other)?;
    response.headers_mut().extend([
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type(name))),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        // The first address of a session has the token in it.
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ]);
    Ok(response)
}

/// The policy of `src-tauri/tauri.conf.json`, with this page's nonce.
fn content_security_policy(nonce: &str) -> String {
    [
        "default-src 'none'",
        "script-src 'self'",
        &format!("style-src 'self' 'nonce-{nonce}'"),
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]
    .join("; ")
}

/// Puts the nonce on the page's own style elements, as the window does; scripts are files.
fn with_nonce(html: &str, nonce: &str) -> String {
    html.replace("<style>", &format!("<style nonce=\"{nonce}\">"))
}

fn media_type(name: &Path) -> &'static str {
    match name.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_the_page_and_a_file_is_itself() {
        for (path, file) in [
            ("/", Some(INDEX)),
            ("/issues", Some(INDEX)),
            ("/issues/0197/logs", Some(INDEX)),
            ("/assets/main-1a2b.js", Some("assets/main-1a2b.js")),
            ("/../Cargo.toml", None),
            ("/assets/../../x.js", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/a\\b.js", None),
        ] {
            assert_eq!(file_name(path).as_deref(), file.map(Path::new), "{path}");
        }
    }

    #[test]
    fn the_policy_is_that_of_the_window() {
        let text = include_str!("../../../src-tauri/tauri.conf.json");
        let config: serde_json::Value = serde_json::from_str(text).expect("the file is JSON");
        let window = &config["app"]["security"]["csp"];
        let ours = content_security_policy("x").replace(" 'nonce-x'", "");
        for directive in ours.split("; ") {
            let (name, sources) = directive.split_once(' ').expect("a directive has sources");
            // Between the window's page and its core there is a protocol of its own.
            let expected = window[name].as_str().expect(name).replace(" ipc: http://ipc.localhost", "");
            assert_eq!(sources, expected, "{name}");
        }
        assert_eq!(ours.split("; ").count(), window.as_object().expect("an object").len());
    }
}
