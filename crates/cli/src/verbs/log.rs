//! `tftsr evidence`, `templates`, `timeline`, `search-log`: what logs say, without a database.

use crate::{
    args::{EvidenceArgs, Format, LogArgs, SearchLogArgs, TemplatesArgs, TimelineArgs},
    output::Report,
    session,
};
use std::fmt::Write as _;
use tftsr_core::{
    ApiError, CoreError,
    analysis::{self, Clocks, EvidenceReport, LogSelection, SearchReport, TemplatesReport, TimelineReport},
    moment,
};
use tftsr_model::{Skipped, TimelineLine};

pub(crate) async fn evidence(args: &EvidenceArgs) -> Result<Report, ApiError> {
    let (selection, top) = (selection(&args.logs)?, args.top);
    let report = blocking(move || analysis::evidence(&selection, top)).await?;
    Report::new(&report, evidence_text(&report))
}

pub(crate) async fn templates(args: &TemplatesArgs) -> Result<Report, ApiError> {
    let selection = LogSelection {
        paths: args.paths.clone(),
        from: None,
        to: None,
        clocks: Clocks::default(),
        is_raw: args.text.raw,
        cancel: session::stop_on_signal(),
    };
    let assign = args.assign;
    let report = blocking(move || analysis::templates(&selection, assign)).await?;
    Report::new(&report, templates_text(&report))
}

pub(crate) async fn timeline(args: &TimelineArgs, format: Format) -> Result<Report, ApiError> {
    let mut selection = selection(&args.logs)?;
    selection.clocks = Clocks::parse(&args.tz, &args.offset)?;
    let all_lines = args.all_lines;
    let report = blocking(move || analysis::timeline(&selection, all_lines)).await?;
    let text = match format {
        Format::Csv => timeline_csv(&report),
        Format::Md => timeline_markdown(&report),
        Format::Text | Format::Json => timeline_text(&report),
    };
    Report::new(&report, text)
}

pub(crate) async fn search(args: &SearchLogArgs) -> Result<Report, ApiError> {
    let selection = selection(&args.logs)?;
    let (pattern, is_regex) = (args.pattern.clone(), args.regex);
    let report = blocking(move || analysis::search(&selection, &pattern, is_regex)).await?;
    Report::new(&report, search_text(&report))
}

fn selection(args: &LogArgs) -> Result<LogSelection, CoreError> {
    Ok(LogSelection {
        paths: args.paths.clone(),
        from: args.from.as_deref().map(moment::parse).transpose()?,
        to: args.to.as_deref().map(moment::parse).transpose()?,
        clocks: Clocks::default(),
        is_raw: args.text.raw,
        cancel: session::stop_on_signal(),
    })
}

/// Runs reading and ranking on a thread of their own, so that the stop signal is heard meanwhile.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CoreError> + Send + 'static,
) -> Result<T, ApiError> {
    let result = tokio::task::spawn_blocking(work).await.map_err(|error| ApiError::internal(&error))?;
    Ok(result?)
}

fn evidence_text(report: &EvidenceReport) -> String {
    let mut text = String::new();
    for (index, line) in report.evidence.iter().enumerate() {
        let _ = writeln!(text, "{:>3}. {}:{}", index + 1, line.file, line.line);
        let _ = writeln!(text, "     {}", line.text.trim_end());
        let _ = writeln!(text, "     why: {}", line.reasons.join("; "));
    }
    if report.evidence.is_empty() {
        text.push_str("Nothing stands out.\n");
    }
    let _ = writeln!(text, "\n{} lines, {} templates", report.lines, report.templates);
    text + &skipped_text(&report.skipped)
}

fn templates_text(report: &TemplatesReport) -> String {
    let mut text = String::new();
    for template in &report.templates {
        let _ = writeln!(text, "{:>9}  {}  {}", template.count, template.id, template.pattern);
    }
    text + &skipped_text(&report.skipped)
}

fn timeline_text(report: &TimelineReport) -> String {
    let mut text = String::new();
    for event in &report.events {
        let level = event.level.map_or("", tftsr_model::Level::as_str);
        let place = format!("{}:{}", event.file, event.line);
        let _ = writeln!(text, "{}  {level:<6}  {place}  {}", time_of(event), event.text.trim_end());
    }
    for warning in &report.warnings {
        let _ = writeln!(text, "warning: {warning}");
    }
    text + &skipped_text(&report.skipped)
}

fn time_of(event: &TimelineLine) -> &str {
    event.timestamp.as_deref().unwrap_or("(no time)")
}

fn confidence_of(event: &TimelineLine) -> String {
    event.confidence.iter().map(|confidence| confidence.as_str()).collect::<Vec<_>>().join(" ")
}

fn timeline_csv(report: &TimelineReport) -> String {
    let mut text = "timestamp,confidence,level,file,line,text\n".to_owned();
    for event in &report.events {
        let cells = [
            event.timestamp.clone().unwrap_or_default(),
            confidence_of(event),
            event.level.map_or("", tftsr_model::Level::as_str).to_owned(),
            event.file.clone(),
            event.line.to_string(),
            event.text.trim_end().to_owned(),
        ];
        let _ = writeln!(text, "{}", cells.map(|cell| csv_cell(&cell)).join(","));
    }
    text
}

/// A cell as RFC 4180 wants it: quoted where it holds a comma, a quote or a line break.
fn csv_cell(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn timeline_markdown(report: &TimelineReport) -> String {
    let mut text = "| time | confidence | level | place | text |\n|---|---|---|---|---|\n".to_owned();
    for event in &report.events {
        let level = event.level.map_or("", tftsr_model::Level::as_str);
        let place = markdown_cell(&format!("{}:{}", event.file, event.line));
        let cells =
            [time_of(event), &confidence_of(event), level, &place, &markdown_cell(event.text.trim_end())]
                .join(" | ");
        let _ = writeln!(text, "| {cells} |");
    }
    text
}

/// Text that a Markdown table shows as it is.
fn markdown_cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '|' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '~' => out.extend(['\\', letter]),
            '\n' | '\r' | '\t' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

fn search_text(report: &SearchReport) -> String {
    let mut text = String::new();
    for found in &report.matches {
        let _ = writeln!(text, "{}:{}: {}", found.file, found.line, found.text.trim_end());
    }
    if report.truncated {
        let _ = writeln!(text, "(more matches were left out; narrow the pattern or the time)");
    }
    text + &skipped_text(&report.skipped)
}

fn skipped_text(skipped: &[Skipped]) -> String {
    skipped.iter().fold(String::new(), |mut text, skipped| {
        let _ = writeln!(text, "skipped {}: {}", skipped.path, skipped.reason);
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_cells_are_quoted_only_where_needed() {
        assert_eq!(csv_cell("plain"), "plain");
        assert_eq!(csv_cell("a,\"b\""), "\"a,\"\"b\"\"\"");
    }

    #[test]
    fn markdown_cells_cannot_break_the_table() {
        assert_eq!(markdown_cell("a|b <tag>\tx"), "a\\|b \\<tag\\> x");
    }
}
