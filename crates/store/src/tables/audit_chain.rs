//! How audit entries are chained, and what a walk over the chain can prove.
//!
//! Canonical encoding, version 1. `be64` is eight bytes, most significant first; `field(x)` is
//! `be64(length of x in bytes) ‖ x`; a NULL is `be64(2⁶⁴ − 1)` alone. All texts are UTF-8.
//!
//! ```text
//! body = SHA-256( field(id) ‖ field(timestamp) ‖ field(action) ‖ field(entity_type)
//!               ‖ field(entity_id) ‖ field(user_id) ‖ field(details) )
//! hash = SHA-256( field("tftsr-audit-1") ‖ be64(sequence) ‖ be64(epoch) ‖ field(prev_hash) ‖ field(body) )
//! ```
//!
//! `prev_hash` and `hash` are lower-case hex text; the first entry's `prev_hash` is 64 zeros. The body is
//! hashed apart so that a walk can ask of which place a row is the entry without reading it again.

use super::audit_log::AuditHead;
use rusqlite::{Row, types::ValueRef};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use tftsr_model::{AuditEntry, AuditFinding, AuditFindingKind as Kind, AuditReport};

/// What the first entry names as its predecessor.
pub(super) const GENESIS_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

const DOMAIN: &[u8] = b"tftsr-audit-1";
const NULL_LENGTH: u64 = u64::MAX;
/// Length of a value that is not text: no writer of ours stores one, so it must not pass for text.
const NOT_TEXT_LENGTH: u64 = u64::MAX - 1;
/// How far from its stored number an entry's own number is looked for.
const SHIFT_MAX: u64 = 256;
/// Past this many findings the chain is worthless, and saying more helps nobody.
const FINDINGS_MAX: usize = 1_000;
/// Among how many modified rows an exchange of contents is looked for.
const EXCHANGED_MAX: usize = 64;

/// What is hashed of an entry.
pub(super) struct ChainedEntry<'a> {
    sequence: u64,
    epoch: u64,
    prev_hash: &'a str,
    body: [u8; 32],
}

impl<'a> ChainedEntry<'a> {
    /// The hashed parts of an entry that is about to be written.
    pub(super) fn from_entry(entry: &'a AuditEntry, epoch: u64) -> Self {
        let id = entry.id.to_string();
        let texts = [
            Some(id.as_str()),
            Some(entry.timestamp.as_str()),
            Some(&entry.action),
            Some(&entry.entity_type),
            Some(&entry.entity_id),
            Some(&entry.user_id),
            entry.details.as_deref(),
        ];
        let fields = texts.map(|text| text.map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes())));
        Self { sequence: entry.sequence, epoch, prev_hash: &entry.prev_hash, body: body(fields) }
    }
}

/// The hash of an entry, lower-case hex.
pub(super) fn hash(entry: &ChainedEntry<'_>) -> String {
    let mut digest = Sha256::new();
    add_field(&mut digest, DOMAIN);
    digest.update(entry.sequence.to_be_bytes());
    digest.update(entry.epoch.to_be_bytes());
    add_field(&mut digest, entry.prev_hash.as_bytes());
    add_field(&mut digest, &entry.body);
    hex::encode(digest.finalize())
}

fn body(fields: [ValueRef<'_>; 7]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for field in fields {
        match field {
            ValueRef::Text(text) => add_field(&mut digest, text),
            ValueRef::Null => digest.update(NULL_LENGTH.to_be_bytes()),
            _ => digest.update(NOT_TEXT_LENGTH.to_be_bytes()),
        }
    }
    digest.finalize().into()
}

fn add_field(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}

/// What a walk keeps of a row, whatever was done to it.
pub(super) struct Link {
    /// The number it is stored under; none when that is not a positive integer.
    stored: Option<u64>,
    epoch: u64,
    prev_hash: String,
    hash: String,
    body: [u8; 32],
}

impl Link {
    /// Reads a row with the columns of the body first, in their order.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut fields = [ValueRef::Null; 7];
        for (column, field) in fields.iter_mut().enumerate() {
            *field = row.get_ref(column)?;
        }
        Ok(Self {
            stored: positive(row.get_ref("sequence")?),
            epoch: positive(row.get_ref("epoch")?).unwrap_or(0),
            prev_hash: text(row.get_ref("prev_hash")?),
            hash: text(row.get_ref("hash")?),
            body: body(fields),
        })
    }

    /// Whether the row is, unchanged, the entry that was written as number `sequence`.
    fn is_entry(&self, sequence: u64) -> bool {
        self.is_entry_with(sequence, &self.body)
    }

    fn is_entry_with(&self, sequence: u64, body: &[u8; 32]) -> bool {
        let entry = ChainedEntry { sequence, epoch: self.epoch, prev_hash: &self.prev_hash, body: *body };
        hash(&entry) == self.hash
    }
}

fn positive(value: ValueRef<'_>) -> Option<u64> {
    value.as_i64().ok().and_then(|number| u64::try_from(number).ok()).filter(|&number| number > 0)
}

fn text(value: ValueRef<'_>) -> String {
    value.as_str().map(str::to_owned).unwrap_or_default()
}

/// Names what is wrong with a chain, given its rows by stored number and the head the database keeps.
pub(super) fn check(links: &[Link], head: Option<&AuditHead>) -> AuditReport {
    let numbers = Numbering::of(links).numbers;
    let chain = Chain::sort_out(links, &numbers, head);
    let mut findings = chain.findings.clone();
    findings.extend(chain.missing(head));
    findings.extend(chain.reordered());
    findings.extend(chain.broken_links());
    findings.extend(chain.wrong_head(head));
    findings.sort_by_key(|finding| (finding.sequence, finding.kind));
    findings.dedup();
    findings.truncate(FINDINGS_MAX);
    AuditReport {
        ok: findings.is_empty(),
        entries: links.len() as u64,
        head: chain.last_hash().unwrap_or(GENESIS_HASH).to_owned(),
        findings,
    }
}

fn finding(kind: Kind, sequence: u64) -> AuditFinding {
    AuditFinding { kind, sequence }
}

/// Finds for each row the number it was written under, by its hash; a changed row has none.
struct Numbering<'a> {
    links: &'a [Link],
    numbers: Vec<Option<u64>>,
    successors: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Numbering<'a> {
    fn of(links: &'a [Link]) -> Self {
        let mut successors: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, link) in links.iter().enumerate() {
            successors.entry(&link.prev_hash).or_default().push(index);
        }
        let numbers = links.iter().map(|link| link.stored.filter(|&stored| link.is_entry(stored))).collect();
        let mut numbering = Self { links, numbers, successors };
        numbering.follow(GENESIS_HASH, 0);
        for index in 0..links.len() {
            numbering.number_moved_row(index);
        }
        numbering
    }

    /// A row that is not the entry of its stored number may be the successor of a known one, or,
    /// when its predecessor is gone too, stand a little off its place.
    fn number_moved_row(&mut self, index: usize) {
        let link = &self.links[index];
        if self.numbers[index].is_none() {
            self.numbers[index] = link.stored.and_then(|stored| {
                (1..=SHIFT_MAX)
                    .flat_map(|shift| [stored.saturating_add(shift), stored.saturating_sub(shift)])
                    .find(|&candidate| candidate > 0 && link.is_entry(candidate))
            });
        }
        if let Some(number) = self.numbers[index] {
            self.follow(&link.hash, number);
        }
    }

    /// Numbers every row that the chain reaches from the entry with this hash and number.
    fn follow(&mut self, hash: &'a str, number: u64) {
        let mut reached = vec![(hash, number)];
        while let Some((hash, number)) = reached.pop() {
            for &next in self.successors.get(hash).into_iter().flatten() {
                let link = &self.links[next];
                if self.numbers[next].is_none() && link.is_entry(number + 1) {
                    self.numbers[next] = Some(number + 1);
                    reached.push((&link.hash, number + 1));
                }
            }
        }
    }
}

/// The rows sorted into entries of the chain, changed ones, and strangers.
struct Chain<'a> {
    /// The unchanged entries by their own number.
    entries: BTreeMap<u64, &'a Link>,
    /// Their own numbers in the order in which they are stored, with the stored number.
    stored_order: Vec<(u64, u64)>,
    /// The numbers whose row was changed.
    modified: BTreeSet<u64>,
    /// What this sorting found.
    findings: Vec<AuditFinding>,
}

impl<'a> Chain<'a> {
    fn sort_out(links: &'a [Link], numbers: &[Option<u64>], head: Option<&AuditHead>) -> Self {
        let end = head.map_or(u64::MAX, |head| head.sequence);
        let referenced: HashSet<&str> = links
            .iter()
            .map(|link| link.prev_hash.as_str())
            .chain(head.map(|head| head.hash.as_str()))
            .collect();
        let mut chain = Self {
            entries: BTreeMap::new(),
            stored_order: Vec::new(),
            modified: BTreeSet::new(),
            findings: Vec::new(),
        };
        // Of two rows that claim one number, the one that others refer to is the entry.
        for wants_reference in [true, false] {
            for (link, number) in links.iter().zip(numbers) {
                let is_referenced = referenced.contains(link.hash.as_str());
                if let Some(number) = number.filter(|_| is_referenced == wants_reference) {
                    chain.add_entry(link, number, end);
                }
            }
        }
        chain.stored_order.sort_by_key(|&(stored, _)| stored);
        let changed: Vec<&Link> =
            links.iter().zip(numbers).filter(|(_, number)| number.is_none()).map(|(link, _)| link).collect();
        chain.add_changed(&changed, end);
        chain
    }

    fn add_entry(&mut self, link: &'a Link, number: u64, end: u64) {
        let stored = link.stored.unwrap_or(0);
        if number > end || self.entries.contains_key(&number) {
            self.findings.push(finding(Kind::Inserted, stored));
        } else {
            self.entries.insert(number, link);
            self.stored_order.push((stored, number));
        }
    }

    /// A changed row stands in the place of an entry that is missing, or it never was one.
    fn add_changed(&mut self, changed: &[&Link], end: u64) {
        for link in changed {
            let stored = link.stored.unwrap_or(0);
            let is_in_place = (1..=end).contains(&stored)
                && !self.entries.contains_key(&stored)
                && self.modified.insert(stored);
            let kind = match is_in_place {
                true if has_exchanged_body(link, stored, changed) => Kind::Reordered,
                true => Kind::Modified,
                false => Kind::Inserted,
            };
            self.findings.push(finding(kind, stored));
        }
    }

    /// Numbers without a row: a gap was deleted, an end was cut.
    fn missing(&self, head: Option<&AuditHead>) -> Vec<AuditFinding> {
        let present: BTreeSet<u64> = self.entries.keys().chain(&self.modified).copied().collect();
        let last = present.last().copied().unwrap_or(0);
        let mut findings = Vec::new();
        let mut expected = 1;
        for &number in &present {
            let room = FINDINGS_MAX - findings.len();
            findings.extend((expected..number).take(room).map(|gap| finding(Kind::Deleted, gap)));
            expected = number + 1;
        }
        if head.is_some_and(|head| head.sequence > last) {
            findings.push(finding(Kind::Truncated, last + 1));
        }
        findings
    }

    /// Entries that are not stored in the order of their numbers.
    fn reordered(&self) -> Vec<AuditFinding> {
        let in_order = self.entries.keys();
        let misplaced =
            self.stored_order.iter().zip(in_order).filter(|((_, number), right)| number != *right);
        misplaced.map(|(&(stored, _), _)| finding(Kind::Reordered, stored)).collect()
    }

    /// An entry whose hash fits its fields, but is not the one its successor was written after.
    fn broken_links(&self) -> Vec<AuditFinding> {
        let first = self.entries.get(&1).filter(|link| link.prev_hash != GENESIS_HASH);
        let pairs = self.entries.iter().zip(self.entries.iter().skip(1));
        let broken = pairs.filter(|((number, link), (next_number, next))| {
            *number + 1 == **next_number && next.prev_hash != link.hash
        });
        broken
            .map(|((&number, _), _)| finding(Kind::Modified, number))
            .chain(first.map(|_| finding(Kind::Replaced, 1)))
            .collect()
    }

    /// The last entry must be the one that the head names.
    fn wrong_head(&self, head: Option<&AuditHead>) -> Option<AuditFinding> {
        let (&last, link) = self.entries.last_key_value()?;
        match head {
            None => Some(finding(Kind::Replaced, last)),
            Some(head) if head.sequence == last && head.hash != link.hash => {
                Some(finding(Kind::Modified, last))
            }
            Some(_) => None,
        }
    }

    fn last_hash(&self) -> Option<&str> {
        self.entries.last_key_value().map(|(_, link)| link.hash.as_str())
    }
}

/// Whether another changed row has the contents that this row's hash was made of.
fn has_exchanged_body(link: &Link, stored: u64, changed: &[&Link]) -> bool {
    changed.len() <= EXCHANGED_MAX && changed.iter().any(|other| link.is_entry_with(stored, &other.body))
}
