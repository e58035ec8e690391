//! The program before it is open: what it says, what it refuses, how a vault is made and opened.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use tempfile::TempDir;
use tftsr_core::{ApiError, AppOptions, Cancel, Host, KeySource, ProxyVariables};
use tftsr_model::{ErrorCode, Sensitive};

const WORDS: &str = "correct horse battery staple";

fn host(folder: &TempDir, keys: KeySource) -> Host {
    let data_dir = folder.path().join("data");
    Host::new(AppOptions {
        data_dir,
        keys,
        pdf: None,
        cancel: Cancel::default(),
        proxies: ProxyVariables::default(),
    })
}

async fn state(host: &Host) -> Value {
    host.call("get_vault_status", json!({})).await.unwrap()["state"].clone()
}

async fn open(host: &Host, passphrase: &str) -> Result<Value, ApiError> {
    host.call("open_vault", json!({"key": "passphrase", "passphrase": passphrase})).await
}

#[tokio::test]
async fn a_new_folder_stays_empty_until_the_user_has_chosen_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder, KeySource::default());
    host.open().await.unwrap();
    assert_eq!(state(&host).await, "new");
    let refused = host.call("list_issues", json!({})).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::Locked);
    assert!(!folder.path().join("data").exists());
}

#[tokio::test]
async fn a_vault_made_with_a_passphrase_opens_with_it_again_and_with_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let first = host(&folder, KeySource::default());
    assert_eq!(open(&first, WORDS).await.unwrap()["state"], "open");
    first.call("create_issue", json!({"title": "Mail is slow", "severity": "high"})).await.unwrap();
    first.close().await;

    let second = host(&folder, KeySource::default());
    second.open().await.unwrap();
    assert_eq!(state(&second).await, "locked");
    assert_eq!(open(&second, "not these words").await.unwrap_err().code, ErrorCode::WrongKey);
    let status = second.call("get_vault_status", json!({})).await.unwrap();
    assert_eq!((&status["state"], &status["error"]["code"]), (&json!("locked"), &json!("wrong_key")));
    assert_eq!(status["keys"], json!(["passphrase"]));
    open(&second, WORDS).await.unwrap();
    let issues = second.call("list_issues", json!({})).await.unwrap();
    assert_eq!(issues[0]["title"], "Mail is slow");
    second.close().await;
}

#[tokio::test]
async fn a_short_passphrase_makes_no_vault() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder, KeySource::default());
    let refused = open(&host, "short").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
    assert!(!refused.message.contains("short") || refused.message.contains("characters"));
    assert!(!folder.path().join("data").exists());
}

#[tokio::test]
async fn commands_wait_for_an_opening_that_is_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let keys = KeySource { env_key: Some(Sensitive::new("ab".repeat(32))), ..KeySource::default() };
    let host = host(&folder, keys);
    let (opened, listed) = tokio::join!(host.open(), host.call("list_issues", json!({})));
    opened.unwrap();
    assert_eq!(listed.unwrap(), json!([]));
    host.close().await;
    assert_eq!(state(&host).await, "locked");
}

#[tokio::test]
async fn a_database_whose_key_is_not_given_is_locked_not_new() {
    let folder = tempfile::tempdir().unwrap();
    let keys = KeySource { env_key: Some(Sensitive::new("ab".repeat(32))), ..KeySource::default() };
    let owner = host(&folder, keys);
    owner.open().await.unwrap();
    owner.close().await;
    let stranger = host(&folder, KeySource::default());
    stranger.open().await.unwrap_err();
    let status = stranger.call("get_vault_status", json!({})).await.unwrap();
    assert_eq!(status["state"], "locked");
    assert!(status["error"]["hint"].as_str().is_some_and(|hint| !hint.is_empty()));
}
