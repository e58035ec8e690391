//! The rules file: all rules and allowed values, carried from one vault to another.

use super::{
    allowed_values,
    redaction_rules::{self, change},
};
use crate::{
    App, CoreError,
    act::{Act, Now},
    file_out, redaction,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::PathBuf;
use tftsr_model::{
    AllowedValue, AllowedValueId, RedactionRule, RedactionRuleId, StoredAllowedValue, StoredRedactionRule,
};
use tftsr_redact::RulesFile;
use tftsr_store::{Connection, Transaction, tables};
use ts_rs::TS;

/// The rules file to read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRedactionRules {
    /// The file.
    pub path: String,
}

/// What a rules file brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedRules {
    /// Rules that were not there.
    pub rules_added: u64,
    /// Rules of a name that was there and said something else.
    pub rules_changed: u64,
    /// Entries of the allow-list that were not there.
    pub allowed_added: u64,
    /// Rules and entries that were there already.
    pub unchanged: u64,
}

/// Where to write the rules file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportRedactionRules {
    /// The file.
    pub path: String,
    /// Replace the file when it exists.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub overwrite: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedRules {
    /// The file.
    pub file: String,
    /// Rules in it.
    pub rules: u64,
    /// Entries of the allow-list in it.
    pub allowed: u64,
}

/// Takes the rules and entries of a file over, all of them or none. A rule of the same name gives way.
///
/// # Errors
/// `invalid_request` for a file that is none, or with the first rule or entry that cannot be used;
/// `limit_exceeded` when there would be too many; what reading the file reports.
pub async fn import_redaction_rules(
    app: &App,
    request: ImportRedactionRules,
) -> Result<ImportedRules, CoreError> {
    let file = app
        .blocking(move |_| {
            let bytes = redaction::read_limited(&PathBuf::from(request.path), redaction::RULES_BYTES_MAX)?;
            Ok(RulesFile::parse(&bytes)?)
        })
        .await?;
    let counts = json!({"rules": file.rules.len(), "allowed": file.allow.len()});
    let act = Act::on("import_redaction_rules", "settings", "redaction").details(counts);
    change(app, act, move |tx, now| {
        let mut imported = ImportedRules::default();
        for rule in file.rules {
            take_rule(tx, rule, now, &mut imported)?;
        }
        for allowed in file.allow {
            take_allowed(tx, allowed, now, &mut imported)?;
        }
        Ok(imported)
    })
    .await
}

fn take_rule(
    tx: &Transaction<'_>,
    rule: RedactionRule,
    now: &Now,
    imported: &mut ImportedRules,
) -> Result<(), CoreError> {
    let known = tables::redaction_rules::list(tx)?.into_iter().find(|stored| stored.rule.name == rule.name);
    match known {
        Some(stored) if stored.rule == rule => imported.unchanged += 1,
        Some(stored) => {
            tables::redaction_rules::update(tx, stored.id, &rule, &now.text)?;
            imported.rules_changed += 1;
        }
        None => {
            let (id, created_at, updated_at) =
                (RedactionRuleId::generate(), now.text.clone(), now.text.clone());
            redaction_rules::insert(tx, &StoredRedactionRule { id, rule, created_at, updated_at })?;
            imported.rules_added += 1;
        }
    }
    Ok(())
}

fn take_allowed(
    tx: &Transaction<'_>,
    allowed: AllowedValue,
    now: &Now,
    imported: &mut ImportedRules,
) -> Result<(), CoreError> {
    if tables::redaction_allowed::list(tx)?
        .iter()
        .any(|stored| allowed_values::is_twin(&stored.allowed, &allowed))
    {
        imported.unchanged += 1;
        return Ok(());
    }
    let (id, created_at, updated_at) = (AllowedValueId::generate(), now.text.clone(), now.text.clone());
    allowed_values::insert(tx, &StoredAllowedValue { id, allowed, created_at, updated_at })?;
    imported.allowed_added += 1;
    Ok(())
}

/// Writes all rules and entries to a file that `import_redaction_rules` and `tftsr redact --rules` read.
///
/// # Errors
/// `already_exists` when the file is there and must not be replaced; what writing it reports.
pub async fn export_redaction_rules(
    app: &App,
    request: ExportRedactionRules,
) -> Result<ExportedRules, CoreError> {
    let file = app.read(stored_rules).await?;
    let (rules, allowed) = (file.rules.len() as u64, file.allow.len() as u64);
    let path = PathBuf::from(&request.path);
    let act = Act::on("export_redaction_rules", "settings", "redaction")
        .details(json!({"rules": rules, "allowed": allowed}));
    app.blocking(move |_| file_out::write_whole(&path, file.to_json()?.as_bytes(), request.overwrite))
        .await?;
    app.act(act, move |_, _| Ok(ExportedRules { file: request.path, rules, allowed })).await
}

fn stored_rules(connection: &Connection) -> Result<RulesFile, CoreError> {
    let rules = tables::redaction_rules::list(connection)?.into_iter();
    let allowed = tables::redaction_allowed::list(connection)?.into_iter();
    Ok(RulesFile {
        rules: rules.map(|stored| stored.rule).collect(),
        allow: allowed.map(|stored| stored.allowed).collect(),
    })
}
