//! `tftsr redact` and `tftsr restore`.

use super::log::blocking;
use crate::{
    args::{Format, Global, RedactArgs, RestoreArgs},
    output::Report,
    session,
};
use std::io::{self, Write as _};
use tftsr_core::{
    ApiError, CoreError,
    redaction::{self, RedactOutput, RedactRequest, RedactedFile},
};

pub(crate) async fn redact(args: &RedactArgs, global: &Global) -> Result<Report, ApiError> {
    let request = RedactRequest {
        paths: args.files.clone(),
        rules: args.rules.clone(),
        types: args.types.clone(),
        profile: args.profile,
        min_confidence: args.min_confidence,
        map: args.map.clone().map(|path| (path, session::keys(global))),
        threads: args.threads.map_or_else(processors, usize::from),
        cancel: session::stop_on_signal(),
    };
    let is_json = global.format() == Format::Json;
    let skipped = blocking(move || {
        let mut output = Stdout { is_json };
        let skipped = redaction::redact(&request, &mut output)?;
        io::stdout().flush().map_err(stdout_failed)?;
        Ok(skipped)
    })
    .await?;
    for skipped in skipped {
        tracing::warn!("skipped {}: {}", skipped.path, skipped.reason);
    }
    Ok(Report::already_written())
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

pub(crate) async fn restore(args: &RestoreArgs, global: &Global) -> Result<Report, ApiError> {
    let (map, file, keys) = (args.map.clone(), args.file.clone(), session::keys(global));
    blocking(move || {
        let original = redaction::restore(&map, &file, &keys)?;
        let mut out = io::stdout().lock();
        out.write_all(&original).and_then(|()| out.flush()).map_err(stdout_failed)
    })
    .await?;
    Ok(Report::already_written())
}

/// Standard output: the redacted bytes themselves, or one JSON document a file on each line.
struct Stdout {
    is_json: bool,
}

impl RedactOutput for Stdout {
    fn text(&mut self, bytes: &[u8]) -> Result<(), CoreError> {
        if self.is_json {
            return Ok(());
        }
        io::stdout().write_all(bytes).map_err(stdout_failed)
    }

    fn wants_files(&self) -> bool {
        self.is_json
    }

    fn file(&mut self, file: RedactedFile) -> Result<(), CoreError> {
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, &file).map_err(|error| stdout_failed(error.into()))?;
        out.write_all(b"\n").map_err(stdout_failed)
    }
}

fn stdout_failed(error: io::Error) -> CoreError {
    CoreError::writing("standard output".as_ref(), error)
}
