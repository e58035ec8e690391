//! The routes, and how they begin and end.

use crate::{api_error::HttpError, guard, page, session::Session, stop, upload};
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State},
    middleware::from_fn_with_state,
    routing::{get, post},
};
use serde_json::{Value, json};
use std::{io, time::Duration};
use tokio::net::TcpListener;

/// A request is ids, words and paths; log files come by `/upload`.
const REQUEST_BYTES_MAX: usize = 16 * 1024 * 1024;
/// How long answers that are under way may take once the process is told to end.
const STOPPING_SECONDS_MAX: u64 = 10;

/// Serves until the process is told to end.
pub(crate) async fn serve(listener: TcpListener, session: Session) -> io::Result<()> {
    let (told, mut is_told) = tokio::sync::watch::channel(false);
    let stopping = async move {
        stop::stopped().await;
        told.send_replace(true);
    };
    let serving = axum::serve(listener, routes(session)).with_graceful_shutdown(stopping);
    let overdue = async {
        // The sender lives until it has told.
        drop(is_told.wait_for(|is_told| *is_told).await);
        tokio::time::sleep(Duration::from_secs(STOPPING_SECONDS_MAX)).await;
    };
    tokio::select! {
        served = serving => served,
        () = overdue => Ok(()),
    }
}

fn routes(session: Session) -> Router {
    let token = from_fn_with_state(session.clone(), guard::require_token);
    let origin = from_fn_with_state(session.clone(), guard::require_own_origin);
    Router::new()
        .route("/ipc/{command}", post(call))
        .route("/session", get(describe))
        .layer(DefaultBodyLimit::max(REQUEST_BYTES_MAX))
        .route("/upload", post(upload::receive))
        .route_layer(token)
        .fallback(page::serve)
        .layer(origin)
        .with_state(session)
}

/// Runs a command, as the window does.
async fn call(
    State(session): State<Session>,
    Path(command): Path<String>,
    Json(request): Json<Value>,
) -> Result<Json<Value>, HttpError> {
    Ok(Json(session.host().call(&command, request).await?))
}

/// What the page cannot know by itself.
async fn describe(State(session): State<Session>) -> Json<Value> {
    Json(json!({"downloads_dir": session.downloads()}))
}
