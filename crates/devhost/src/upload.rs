//! Files of a browser, written where the core can read them.

use crate::{api_error::HttpError, session::Session, token::random_text};
use axum::{
    Json,
    body::Body,
    extract::{Query, State},
    http::StatusCode,
};
use http_body_util::BodyExt;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use tftsr_core::ApiError;
use tftsr_model::ErrorCode;
use tokio::{fs::File, io::AsyncWriteExt};

/// The largest file that may be sent. The window has no such limit: it reads files where they are.
const UPLOAD_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// Characters that are kept of a file's name; file systems take 255 bytes.
const NAME_CHARS_MAX: usize = 60;
/// Random bytes that name the folder of one upload.
const FOLDER_NAME_BYTES: usize = 8;

#[derive(Deserialize)]
pub(crate) struct Upload {
    name: String,
}

/// Streams the body into a file that keeps its name, in a folder of its own, and answers the path.
pub(crate) async fn receive(
    State(session): State<Session>,
    Query(upload): Query<Upload>,
    body: Body,
) -> Result<Json<Value>, HttpError> {
    let folder = session.uploads().join(random_text::<FOLDER_NAME_BYTES>().map_err(internal)?);
    tokio::fs::create_dir(&folder).await.map_err(internal)?;
    let path = folder.join(safe_name(&upload.name));
    if let Err(error) = write(body, &path).await {
        // What is half-written is of no use to anybody; the error is what counts.
        drop(tokio::fs::remove_dir_all(&folder).await);
        return Err(error);
    }
    Ok(Json(json!({"path": path})))
}

async fn write(mut body: Body, path: &Path) -> Result<(), HttpError> {
    let mut file = File::create_new(path).await.map_err(internal)?;
    let mut written: u64 = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(internal)?.into_data() else { continue };
        written += data.len() as u64;
        if written > UPLOAD_BYTES_MAX {
            return Err(too_large());
        }
        file.write_all(&data).await.map_err(internal)?;
    }
    file.flush().await.map_err(internal)
}

/// The last part of a name, with nothing in it that a file system or a shell reads as an order.
fn safe_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.chars().map(|char| if is_safe(char) { char } else { '_' }).take(NAME_CHARS_MAX);
    let name: String = kept.collect();
    // `.` and `..` name folders, and a leading dot hides a file.
    let name = name.trim_start_matches('.');
    if name.is_empty() { "upload".to_owned() } else { name.to_owned() }
}

fn is_safe(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '.' | '-' | '_' | ' ' | '+' | '(' | ')')
}

fn too_large() -> HttpError {
    let message = format!("the file is larger than {UPLOAD_BYTES_MAX} bytes");
    HttpError::refused(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::LimitExceeded, &message)
}

fn internal(error: impl std::fmt::Display) -> HttpError {
    ApiError::internal(&error).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_ending_and_loses_its_folders() {
        for (given, kept) in [
            ("app.log", "app.log"),
            ("../../etc/passwd", "passwd"),
            ("C:\\logs\\web 01.log.gz", "web 01.log.gz"),
            ("..", "upload"),
            (".bashrc", "bashrc"),
            ("", "upload"),
            ("a\0b\n$(c).log", "a_b__(c).log"),
            ("journal-é.txt", "journal-é.txt"),
        ] {
            assert_eq!(safe_name(given), kept, "{given:?}");
        }
        assert!(safe_name(&"x".repeat(1_000)).len() <= NAME_CHARS_MAX);
    }

    #[test]
    fn a_name_is_always_one_part_of_a_path() {
        for given in ["/", "\\", "./", "a/..", "....", "a/./"] {
            assert_eq!(Path::new(&safe_name(given)).components().count(), 1, "{given:?}");
        }
    }
}
