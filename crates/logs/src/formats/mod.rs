//! The log formats, one file each: how a record's first line begins, and sample lines that prove it.
//!
//! A format reads the head of a line: time, level, and where the message stands. It keeps no state;
//! the year, the zone and the choice between formats are decided elsewhere. Adding one is a new file
//! and one line in [`FORMATS`].

mod access;
mod android;
mod apache_error;
mod bracketed;
mod cbs;
mod container;
mod dmesg;
mod epoch;
mod general;
mod hdfs;
mod health_app;
mod iis;
mod iso;
mod journal_json;
mod json;
mod klog;
mod kubernetes_event;
mod logfmt;
mod month_day;
mod mysql;
mod nginx_error;
mod openstack;
mod postgres;
mod proxifier;
mod redis;
mod spark;
mod supercomputer;
mod syslog_3164;
mod syslog_5424;
mod windows_csv;
mod windows_xml;

use crate::stamp::Stamp;
use std::ops::Range;
use tftsr_model::Level;

/// The head of a record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Head {
    pub(crate) stamp: Option<Stamp>,
    /// The level the format's own field states; words in the message are looked at elsewhere.
    pub(crate) level: Option<Level>,
    /// Where the message stands in the line.
    pub(crate) message: Range<usize>,
    /// Where a structured line keeps the error beside the message.
    pub(crate) detail: Range<usize>,
}

impl Head {
    /// A head whose message runs from `start` to the end of `line`.
    fn new(line: &[u8], stamp: Option<Stamp>, level: Option<Level>, start: usize) -> Self {
        Self { stamp, level, message: start.min(line.len())..line.len(), detail: 0..0 }
    }
}

/// How surely a line that reads as this format is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strength {
    /// Its shape is unmistakable: a single line in a file of another format is believed.
    Strong,
    /// Believed only in a file that voted for it.
    Voted,
}

/// One log format.
pub(crate) struct Format {
    /// As it is shown to the reader.
    pub(crate) name: &'static str,
    pub(crate) strength: Strength,
    pub(crate) parse: fn(&[u8]) -> Option<Head>,
    /// Lines of this format with what must be read in them.
    #[cfg_attr(not(test), expect(dead_code, reason = "the samples are the format's specification and test"))]
    pub(crate) samples: &'static [Sample],
}

/// A line and what must be read in it.
pub(crate) struct Sample {
    #[cfg_attr(not(test), expect(dead_code, reason = "read by tests"))]
    pub(crate) line: &'static str,
    /// RFC 3339; empty when the line has no time. The file's time is 2024-06-30T00:00:00Z.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by tests"))]
    pub(crate) time: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "read by tests"))]
    pub(crate) level: Option<Level>,
    /// How the message begins.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by tests"))]
    pub(crate) message: &'static str,
}

/// Every format, the more particular first: of two with equal votes the earlier one wins.
pub(crate) const FORMATS: &[Format] = &[
    journal_json::FORMAT,
    json::FORMAT,
    container::FORMAT,
    syslog_5424::FORMAT,
    access::FORMAT,
    apache_error::FORMAT,
    nginx_error::FORMAT,
    klog::FORMAT,
    postgres::FORMAT,
    mysql::FORMAT,
    redis::FORMAT,
    iis::FORMAT,
    cbs::FORMAT,
    windows_xml::FORMAT,
    windows_csv::FORMAT,
    openstack::FORMAT,
    supercomputer::BGL,
    supercomputer::THUNDERBIRD,
    supercomputer::HPC,
    hdfs::FORMAT,
    spark::FORMAT,
    android::FORMAT,
    health_app::FORMAT,
    proxifier::FORMAT,
    dmesg::FORMAT,
    kubernetes_event::FORMAT,
    logfmt::FORMAT,
    syslog_3164::FORMAT,
    iso::FORMAT,
    month_day::FORMAT,
    bracketed::FORMAT,
    epoch::FORMAT,
    general::FORMAT,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::FileClock, level, options::FileInfo};

    #[test]
    fn every_format_reads_its_samples() {
        for format in FORMATS {
            assert!(!format.samples.is_empty(), "{} has no samples", format.name);
            for sample in format.samples {
                check(format, sample);
            }
        }
    }

    fn check(format: &Format, sample: &Sample) {
        let line = sample.line.as_bytes();
        let what = format!("{}: {}", format.name, sample.line);
        let head = (format.parse)(line).unwrap_or_else(|| panic!("not read as {what}"));
        let modified = Some("2024-06-30T00:00:00Z".parse().unwrap());
        let mut clock = FileClock::new(&FileInfo { modified, ..FileInfo::named("a") }, None);
        let time = head.stamp.and_then(|s| clock.resolve(&s)).map(|m| m.to_rfc3339()).unwrap_or_default();
        assert_eq!(time, sample.time, "{what}");
        let message = &line[head.message.clone()];
        assert_eq!(head.level.or_else(|| level::find(message)), sample.level, "{what}");
        let message = String::from_utf8_lossy(message);
        assert!(message.starts_with(sample.message), "{what}: message is {message}");
    }

    #[test]
    fn the_first_format_that_reads_a_strong_sample_is_its_own_or_reads_the_same_time() {
        for format in FORMATS.iter().filter(|f| f.strength == Strength::Strong) {
            for sample in format.samples {
                let line = sample.line.as_bytes();
                let own = (format.parse)(line).unwrap();
                let first = FORMATS.iter().find_map(|f| (f.parse)(line)).unwrap();
                assert_eq!(first.stamp, own.stamp, "{}: {}", format.name, sample.line);
            }
        }
    }

    #[test]
    fn no_format_panics_on_a_line_cut_anywhere() {
        let samples = FORMATS.iter().flat_map(|f| f.samples);
        for line in samples.map(|s| s.line.as_bytes()) {
            for cut in 0..=line.len() {
                for format in FORMATS {
                    if let Some(head) = (format.parse)(&line[..cut]) {
                        assert!(head.message.end <= cut && head.detail.end <= cut, "{}", format.name);
                    }
                }
            }
        }
    }
}
