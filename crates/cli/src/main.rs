//! `tftsr`: the commands of the core, headless.
//!
//! Owns arguments, text and JSON output, and exit statuses. Decides nothing that a handler decides.

mod args;
mod output;
mod session;
mod verbs;

use args::{Cli, Format};
use clap::Parser;
use std::process::ExitCode;
use tftsr_core::ApiError;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(explain_usage(&error)),
    };
    tftsr_launch::start_logging(&cli.global.logging.log);
    let format = cli.global.format();
    let status = match run(&cli) {
        Ok(status) => status,
        Err(error) => output::print_error(&error, format),
    };
    ExitCode::from(status)
}

fn run(cli: &Cli) -> Result<u8, ApiError> {
    let format = cli.global.format();
    verbs::require_format(&cli.verb, format)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| ApiError::internal(&error))?;
    let report = runtime.block_on(verbs::run(cli))?;
    report.print(format).map_err(|error| output::stdout_failed(&error))
}

/// Prints help where it was asked for, otherwise what is wrong with the call; gives the exit status.
///
/// The parser exits with 2 by itself, which in this program means "not found".
fn explain_usage(error: &clap::Error) -> u8 {
    if !error.use_stderr() {
        // Help and version are the answer that was asked for.
        return if error.print().is_ok() { 0 } else { 12 };
    }
    if wants_json() {
        return output::print_error(&output::usage(plain_message(error), "run `tftsr --help`"), Format::Json);
    }
    // Nobody is left to tell when standard error is gone; the exit status still speaks.
    drop(error.print());
    1
}

fn plain_message(error: &clap::Error) -> String {
    let text = error.render().to_string();
    // The first paragraph says what is wrong, on several lines where arguments are missing; usage follows it.
    let lines = text.lines().map(str::trim).take_while(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").trim_start_matches("error: ").to_owned()
}

/// Whether the call asked for JSON, read before the arguments could be parsed.
fn wants_json() -> bool {
    let arguments: Vec<String> = std::env::args().take_while(|argument| argument != "--").collect();
    let pairs = arguments.windows(2);
    arguments.iter().any(|argument| argument == "--json" || argument == "--format=json")
        || pairs.into_iter().any(|pair| pair[0] == "--format" && pair[1] == "json")
}
