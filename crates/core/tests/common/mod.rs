//! An open program on a real encrypted database in a temporary folder.

#![allow(
    dead_code,
    clippy::unwrap_used,
    unreachable_pub,
    missing_docs,
    reason = "test code; each file uses its part"
)]

use serde_json::{Value, json};
use std::{os::unix::fs::PermissionsExt as _, path::PathBuf};
use tempfile::TempDir;
use tftsr_core::{ApiError, AppOptions, Cancel, Host, KeySource, ProxyVariables};

pub struct Bench {
    pub host: Host,
    pub folder: TempDir,
}

pub async fn bench() -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let key_file = folder.path().join("test.key");
    std::fs::write(&key_file, "7".repeat(64)).unwrap();
    std::fs::set_permissions(&key_file, std::fs::Permissions::from_mode(0o600)).unwrap();
    let options = AppOptions {
        data_dir: folder.path().join("data"),
        keys: KeySource { key_file: Some(key_file), ..KeySource::default() },
        pdf: None,
        cancel: Cancel::default(),
        proxies: ProxyVariables::default(),
    };
    let host = Host::new(options);
    host.open().await.unwrap();
    Bench { host, folder }
}

impl Bench {
    pub async fn call(&self, command: &str, request: Value) -> Result<Value, ApiError> {
        self.host.call(command, request).await
    }

    /// The id of a new issue.
    pub async fn issue(&self) -> Value {
        self.call("create_issue", json!({"title": "Mail is slow", "severity": "high"})).await.unwrap()["id"]
            .clone()
    }

    /// A log in the temporary folder.
    pub fn log(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The answer to a request that names an issue and nothing else.
    pub async fn of_issue(&self, command: &str, issue: &Value) -> Value {
        self.call(command, json!({"issue_id": issue})).await.unwrap()
    }
}
