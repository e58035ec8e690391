//! The run itself: files go in chunk by chunk, findings come out.

use crate::{
    clock::FileClock,
    findings::{FileSummary, Findings},
    gaps::TimeWatch,
    lines::LineSplitter,
    options::{AnalysisOptions, FileInfo, TimelineDetail},
    reader::{FileReader, ReadLine},
    rules::{self, Kind, Rules},
    stats::{Occurrence, TemplateStats},
    templates::{Miner, TemplateIndex},
    timeline::Timeline,
};
use std::collections::BTreeMap;
use tftsr_input::LineChunk;
use tftsr_model::Level;

/// One run over any number of files.
#[derive(Debug)]
pub struct Analysis {
    options: AnalysisOptions,
    open: Option<OpenFile>,
    books: Books,
    warnings: Vec<String>,
}

/// The file that is being read.
#[derive(Debug)]
struct OpenFile {
    name: String,
    splitter: LineSplitter,
    reader: FileReader,
    tally: FileTally,
}

/// What is counted for one file.
#[derive(Debug, Default)]
struct FileTally {
    lines: u64,
    levels: [u64; Level::ALL.len()],
    times: TimeWatch,
}

/// What all files are written into.
#[derive(Debug)]
struct Books {
    rules: Rules,
    miner: Miner,
    stats: Vec<TemplateStats>,
    is_event: Vec<bool>,
    timeline: Timeline,
    assignments: Option<Vec<(u32, u64, TemplateIndex)>>,
    files: Vec<FileSummary>,
    detail: TimelineDetail,
}

impl Analysis {
    /// A run that has read nothing yet.
    #[must_use]
    pub fn new(options: AnalysisOptions) -> Self {
        let books = Books {
            rules: Rules::new(),
            miner: Miner::default(),
            stats: Vec::new(),
            is_event: Vec::new(),
            timeline: Timeline::new(options.timeline),
            assignments: options.assignments.then(Vec::new),
            files: Vec::new(),
            detail: options.timeline,
        };
        Self { options, open: None, books, warnings: Vec::new() }
    }

    /// Begins a file; one that is still open ends here. The order of files breaks ties of time.
    pub fn begin_file(&mut self, info: FileInfo) {
        self.end_file();
        let clock = FileClock::new(&info, self.options.reference);
        self.open = Some(OpenFile {
            name: info.name,
            splitter: LineSplitter::default(),
            reader: FileReader::new(clock),
            tally: FileTally::default(),
        });
    }

    /// Takes the next lines of the open file; without one they belong to no file and are dropped.
    pub fn push(&mut self, chunk: &LineChunk<'_>) {
        let Some(OpenFile { splitter, reader, tally, .. }) = &mut self.open else { return };
        let books = &mut self.books;
        splitter.push(chunk, |number, text| {
            reader.line(number, text, &mut |line| books.enter(tally, &line));
        });
    }

    /// Ends the open file.
    pub fn end_file(&mut self) {
        let Some(mut file) = self.open.take() else { return };
        let (books, tally) = (&mut self.books, &mut file.tally);
        file.splitter.finish(|number, text| {
            file.reader.line(number, text, &mut |line| books.enter(tally, &line));
        });
        file.reader.finish(&mut |line| books.enter(tally, &line));
        books.timeline.end_file(tally.times.first());
        self.warnings.extend(clock_warnings(&file.name, &file.reader));
        self.warnings.extend(file.tally.times.warnings(&file.name));
        self.books.files.push(file.summary());
    }

    /// Ends the run.
    #[must_use]
    pub fn finish(mut self) -> Findings {
        self.end_file();
        let Books { miner, stats, timeline, assignments, files, .. } = self.books;
        Findings::new(files, miner, stats, timeline, assignments.unwrap_or_default(), self.warnings)
    }
}

impl Books {
    fn enter(&mut self, tally: &mut FileTally, line: &ReadLine<'_>) {
        let file = self.files.len() as u32;
        tally.see(line);
        let mut is_state = false;
        if !line.message.is_empty() {
            let index = self.template(line);
            is_state = self.is_event[index as usize];
            let moment = line.moment;
            let at = Occurrence { file, line: line.number, moment, text: line.text };
            self.stats[index as usize].add(at);
            if let Some(assignments) = &mut self.assignments {
                assignments.push((file, line.number, index));
            }
        }
        if self.detail != TimelineDetail::Off {
            self.timeline.add(file, line, is_state);
        }
    }

    fn template(&mut self, line: &ReadLine<'_>) -> TemplateIndex {
        let index = self.miner.assign(&self.rules, line.message, line.detail, line.level);
        if self.miner.len() > self.stats.len() {
            let rule = self.miner.traits(index).rule.map(|id| rules::by_id(id).1.kind);
            self.is_event
                .push(matches!(rule, Some(Kind::Cause | Kind::State | Kind::Symptom | Kind::Change)));
            self.stats.push(TemplateStats::default());
        }
        index
    }
}

impl FileTally {
    fn see(&mut self, line: &ReadLine<'_>) {
        self.lines += 1;
        if line.starts_record
            && let Some(level) = line.level
        {
            self.levels[level as usize] += 1;
        }
        if let Some(moment) = line.moment.filter(|moment| !moment.doubt.interpolated) {
            self.times.see(line.number, moment);
        }
    }
}

impl OpenFile {
    fn summary(self) -> FileSummary {
        let levels: BTreeMap<Level, u64> =
            Level::ALL.iter().copied().zip(self.tally.levels).filter(|(_, count)| *count > 0).collect();
        FileSummary {
            lines: self.tally.lines,
            format: self.reader.format_name().map(str::to_owned),
            zone: self.reader.clock.zone_name(),
            first: self.tally.times.first().map(|m| m.to_rfc3339()),
            last: self.tally.times.latest().map(|m| m.to_rfc3339()),
            levels,
            is_zone_assumed: self.reader.clock.seen.zone_assumed,
            span: self.tally.times.first().zip(self.tally.times.latest()).map(|(a, b)| (a.utc, b.utc)),
            name: self.name,
        }
    }
}

fn clock_warnings(file: &str, reader: &FileReader) -> Vec<String> {
    let seen = &reader.clock.seen;
    let warnings = [
        (seen.zone_assumed, "its times name no zone; UTC is assumed"),
        (seen.year_inferred, "its times name no year; it is inferred from the file's time"),
        (seen.year_unknown, "its times name no year and the file's time is unknown; they are left out"),
        (seen.day_order_guessed, "day and month of its dates may be the other way round"),
    ];
    warnings.iter().filter(|(is, _)| *is).map(|(_, text)| format!("{file}: {text}")).collect()
}
