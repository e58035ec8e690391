//! `tftsr doctor`, `commands`, `call`, `seed`.

use crate::{
    args::{CallArgs, DoctorArgs, Global, SeedArgs},
    output::{Report, columns, usage},
    session,
};
use tftsr_core::{
    ApiError, App, Host,
    api::{
        self, CommandInfo, NoArguments,
        network::{self, TestConnection},
        system::{self, SeedDatabase},
    },
};

pub(crate) async fn doctor(app: &App, args: &DoctorArgs) -> Result<Report, ApiError> {
    match &args.url {
        Some(url) => connection(app, url).await,
        None => status(app).await,
    }
}

/// How an address is reached.
async fn connection(app: &App, url: &str) -> Result<Report, ApiError> {
    let report = network::test_connection(app, TestConnection { url: url.to_owned() }).await?;
    let mut rows = vec![
        ("answered by", report.origin.clone()),
        ("status", report.status.to_string()),
        ("address", report.address.clone()),
        ("proxy", report.proxy.clone().unwrap_or_else(|| "none".to_owned())),
    ];
    if let Some(tls) = &report.tls {
        rows.extend([
            ("secured by", tls.version.clone()),
            ("certificate", tls.subject.clone()),
            ("signed by", tls.issuer.clone()),
            ("valid until", tls.not_after.clone()),
        ]);
    }
    rows.push(("time", format!("{} ms", report.millis)));
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    Report::new(&report, columns(&rows))
}

async fn status(app: &App) -> Result<Report, ApiError> {
    let status = system::get_status(app, NoArguments {}).await?;
    let rows = [
        ("version", status.version.clone()),
        ("database", status.database.clone()),
        (
            "encrypted",
            if status.is_encrypted { "yes".to_owned() } else { "no (development database)".to_owned() },
        ),
        ("key from", status.key_source.clone()),
        ("schema", status.newest_migration.clone()),
        ("issues", status.counts.issues.to_string()),
        ("logs", status.counts.log_files.to_string()),
        ("documents", status.counts.documents.to_string()),
        ("audit entries", status.counts.audit_entries.to_string()),
    ];
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    Report::new(&status, columns(&rows))
}

pub(crate) fn commands() -> Result<Report, ApiError> {
    let commands = api::commands();
    let row = |command: &CommandInfo| {
        vec![command.name.to_owned(), format!("{} -> {}", command.request, command.response)]
    };
    Report::new(&commands, columns(&commands.iter().map(row).collect::<Vec<_>>()))
}

/// Opens the database only for a command that needs it.
pub(crate) async fn call(global: &Global, args: &CallArgs) -> Result<Report, ApiError> {
    let request = serde_json::from_str(&args.request).map_err(|error| {
        usage(format!("the request is not JSON: {error}"), "write it like '{\"limit\": 10}'")
    })?;
    let host = host_for(global, &args.command).await?;
    let answer = host.call(&args.command, request).await;
    host.close().await;
    let answer = answer?;
    let text = serde_json::to_string_pretty(&answer).map_err(|error| ApiError::internal(&error))?;
    Report::new(&answer, text)
}

/// Open where the command needs it; one that answers while locked needs no key.
async fn host_for(global: &Global, command: &str) -> Result<Host, ApiError> {
    let options = session::options(global)?;
    let commands = api::commands();
    let needs_app = commands.iter().any(|known| known.name == command && !known.is_allowed_while_locked);
    if needs_app {
        Ok(Host::from_app(options.clone(), App::open(options).await?))
    } else {
        Ok(Host::new(options))
    }
}

pub(crate) async fn seed(app: &App, args: &SeedArgs) -> Result<Report, ApiError> {
    let request = SeedDatabase { issues: args.issues, logs: args.logs, audit: args.audit };
    let report = system::seed_database(app, request).await?;
    let text =
        format!("Added {} issues, {} logs, {} audit entries", report.issues, report.logs, report.audit);
    Report::new(&report, text)
}
