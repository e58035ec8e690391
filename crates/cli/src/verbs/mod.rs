//! The verbs: each file parses its arguments into a request, calls the handler, and words the answer.

mod audit;
mod capture;
mod document;
mod event;
mod issue;
mod log;
mod redact;
mod system;
mod triage;
mod why;

use crate::{
    args::{Cli, Format, Verb},
    output::{Report, usage},
    session,
};
use tftsr_core::ApiError;

/// Refuses a format that the verb does not have.
pub(crate) fn require_format(verb: &Verb, format: Format) -> Result<(), ApiError> {
    let is_table = matches!(format, Format::Csv | Format::Md);
    if is_table && !matches!(verb, Verb::Timeline(_)) {
        return Err(usage("only `timeline` prints csv and md", "use --format text or --format json"));
    }
    Ok(())
}

/// Runs the verb. Verbs that only look at files open no database and need no key.
pub(crate) async fn run(cli: &Cli) -> Result<Report, ApiError> {
    let format = cli.global.format();
    match &cli.verb {
        Verb::Redact(args) => redact::redact(args, &cli.global).await,
        Verb::Restore(args) => redact::restore(args, &cli.global).await,
        Verb::Evidence(args) => log::evidence(args).await,
        Verb::Templates(args) => log::templates(args).await,
        Verb::Timeline(args) => log::timeline(args, format).await,
        Verb::SearchLog(args) => log::search(args).await,
        Verb::Commands => system::commands(),
        Verb::Call(args) => system::call(&cli.global, args).await,
        stored => run_stored(stored, cli).await,
    }
}

async fn run_stored(verb: &Verb, cli: &Cli) -> Result<Report, ApiError> {
    let app = session::open(&cli.global).await?;
    let report = match verb {
        Verb::Triage(args) => triage::run(&app, args).await,
        Verb::Capture(args) => capture::run(&app, args).await,
        Verb::Issue(verb) => issue::run(&app, verb).await,
        Verb::Why(verb) => why::run(&app, verb).await,
        Verb::Event(verb) => event::run(&app, verb).await,
        Verb::Doc(verb) => document::run(&app, verb).await,
        Verb::Search(args) => issue::search(&app, args).await,
        Verb::Audit(verb) => audit::run(&app, verb).await,
        Verb::Doctor(args) => system::doctor(&app, args).await,
        Verb::Seed(args) => system::seed(&app, args).await,
        Verb::Redact(_)
        | Verb::Restore(_)
        | Verb::Evidence(_)
        | Verb::Templates(_)
        | Verb::Timeline(_)
        | Verb::SearchLog(_)
        | Verb::Call(_)
        | Verb::Commands => unreachable!("handled without a database"),
    };
    app.close();
    report
}
