//! Who may speak to the server: pages that it served itself, with the token of this start.
//!
//! Loopback is open to every page of every browser on the machine. The `Host` header stops a foreign name
//! that was pointed at 127.0.0.1 (DNS rebinding), `Origin` stops foreign pages, the token stops everything
//! else that runs here.

use crate::{api_error::HttpError, session::Session};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::Response,
};
use tftsr_model::ErrorCode;

/// The header that carries the token.
const TOKEN_HEADER: &str = "x-tftsr-token";

/// Lets a request pass that was made by our own page or by no page at all.
pub(crate) async fn require_own_origin(
    State(session): State<Session>,
    request: Request,
    next: Next,
) -> Result<Response, HttpError> {
    if is_own_page(request.headers(), session.port()) {
        return Ok(next.run(request).await);
    }
    Err(refused(StatusCode::FORBIDDEN, "this server answers its own page only"))
}

/// Lets a request pass that carries the token.
pub(crate) async fn require_token(
    State(session): State<Session>,
    request: Request,
    next: Next,
) -> Result<Response, HttpError> {
    let given = request.headers().get(TOKEN_HEADER);
    if given.is_some_and(|given| session.token().matches(given.as_bytes())) {
        return Ok(next.run(request).await);
    }
    Err(refused(StatusCode::UNAUTHORIZED, "the token of this start is missing or wrong"))
}

fn refused(status: StatusCode, message: &str) -> HttpError {
    HttpError::refused(status, ErrorCode::PermissionDenied, message)
}

/// Whether the request names this server as we announce it, and comes from no page but ours.
fn is_own_page(headers: &HeaderMap, port: u16) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    let is_own_host = host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}");
    let own_origin = format!("http://{host}");
    is_own_host && headers.get(header::ORIGIN).is_none_or(|origin| *origin == own_origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    fn is_let_in(headers: &[(HeaderName, &str)]) -> bool {
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.parse().expect("a header")));
        is_own_page(&headers.collect(), 4100)
    }

    #[test]
    fn only_our_own_page_and_no_page_at_all_are_let_in() {
        use header::{HOST, ORIGIN};
        assert!(is_let_in(&[(HOST, "127.0.0.1:4100")]));
        assert!(is_let_in(&[(HOST, "127.0.0.1:4100"), (ORIGIN, "http://127.0.0.1:4100")]));
        assert!(is_let_in(&[(HOST, "localhost:4100"), (ORIGIN, "http://localhost:4100")]));
        for refused in [
            &[][..],
            &[(HOST, "127.0.0.1")],
            &[(HOST, "127.0.0.1:4101")],
            &[(HOST, "evil.example:4100")],
            &[(HOST, "127.0.0.1:4100.evil.example")],
            &[(HOST, "127.0.0.1:4100"), (ORIGIN, "null")],
            &[(HOST, "127.0.0.1:4100"), (ORIGIN, "https://127.0.0.1:4100")],
            &[(HOST, "127.0.0.1:4100"), (ORIGIN, "http://localhost:4100")],
            &[(HOST, "127.0.0.1:4100"), (ORIGIN, "http://evil.example")],
        ] {
            assert!(!is_let_in(refused), "{refused:?}");
        }
    }
}
