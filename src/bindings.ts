// Written by `make bindings` from the list in crates/core/src/api/list.rs. Do not edit.

/** Carries a command to the core and brings its answer, or throws an `ApiError`. */
export type Invoke = (command: string, request: unknown) => Promise<unknown>;

/**
 * A conversation with an AI provider, a row of `ai_conversations`.
 */
export type AiConversation = { 
/**
 * Its key.
 */
id: ConversationId, 
/**
 * The issue it is about.
 */
issue_id: IssueId, 
/**
 * The provider's name.
 */
provider: string, 
/**
 * The model's name.
 */
model: string, 
/**
 * When it began.
 */
created_at: UtcText, 
/**
 * What it is called in lists.
 */
title: string | null, };

/**
 * What an entry of the allow-list is compared by.
 */
export type AllowedMatch = "exact" | "pattern";

/**
 * A value, or a shape of values, that is never replaced.
 */
export type AllowedValue = { 
/**
 * The value, or a regular expression that must match the whole of it.
 */
value: string, 
/**
 * Which of the two it is.
 */
match: AllowedMatch, 
/**
 * Only where it was found as this type.
 */
type?: string, 
/**
 * Whether letter case does not matter.
 */
ignores_case: boolean, 
/**
 * Why it may stay, for whoever reads the list later.
 */
reason: string, };

/**
 * Key of `redaction_allowed`.
 */
export type AllowedValueId = string;

/**
 * What an analysis brought.
 */
export type AnalysisReport = { 
/**
 * What may be said about the cause; a machine alone reaches `likely`.
 */
verdict: Verdict, 
/**
 * The cause, when one can be supported.
 */
cause: Cause | null, 
/**
 * Logs that came in.
 */
imported: number, 
/**
 * Lines kept as evidence.
 */
evidence_lines: number, 
/**
 * What was met and not read.
 */
skipped: Array<Skipped>, };

/**
 * What to add to an issue before all its logs are analyzed.
 */
export type AnalyzeLogs = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * Files, folders, archives to import; none to analyze what is there.
 */
paths?: Array<string>, 
/**
 * Text to import as a log of its own.
 */
pasted?: PastedText, };

/**
 * A failure as every caller sees it: the window, the test host, the command line.
 */
export type ApiError = { 
/**
 * What programs branch on.
 */
code: ErrorCode, 
/**
 * What failed, in the user's words.
 */
message: string, 
/**
 * The next step; empty when there is none.
 */
hint: string, 
/**
 * The chain of causes, for a bug report; holds no secret.
 */
detail: string | null, 
/**
 * The field of the request that cannot be used, when it is one.
 */
field?: string, };

/**
 * Names the issue whose sealed logs to approve.
 */
export type ApproveRedaction = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The `sealed_hash` of each log as the person saw it, in the order of the logs.
 */
sealed_hashes: Array<string>, };

/**
 * One act that changed state or sent bytes, a row of `audit_log`.
 */
export type AuditEntry = { 
/**
 * Its key.
 */
id: AuditEntryId, 
/**
 * When the row was written.
 */
timestamp: UtcText, 
/**
 * What was done, e.g. `create_issue`.
 */
action: string, 
/**
 * The kind of thing it was done to, e.g. `issue`.
 */
entity_type: string, 
/**
 * The id of that thing.
 */
entity_id: string, 
/**
 * Who did it.
 */
user_id: string, 
/**
 * A JSON object of salted hashes and counts, never text.
 */
details: string | null, 
/**
 * Its place in the chain, gapless from 1.
 */
sequence: number, 
/**
 * Hash of the entry before it; 64 zeros for the first.
 */
prev_hash: string, 
/**
 * SHA-256 over the canonical encoding of this entry and `prev_hash`, lower-case hex.
 */
hash: string, };

/**
 * Key of `audit_log`.
 */
export type AuditEntryId = string;

/**
 * Which entries to list; an empty filter means all.
 */
export type AuditFilter = { 
/**
 * Only this action.
 */
action?: string, 
/**
 * Only what was done to this thing.
 */
entity_id?: string, 
/**
 * At most this many; 100 when nothing is said, 10,000 at most.
 */
limit?: number, 
/**
 * Pass over this many first.
 */
offset?: number, };

/**
 * One fault of the chain.
 */
export type AuditFinding = { 
/**
 * What is wrong.
 */
kind: AuditFindingKind, 
/**
 * The sequence number it is wrong at.
 */
sequence: number, };

/**
 * What is wrong at a place of the chain.
 */
export type AuditFindingKind = "modified" | "deleted" | "inserted" | "reordered" | "truncated" | "replaced" | "rolled_back" | "forked";

/**
 * The result of walking the whole chain.
 */
export type AuditReport = { 
/**
 * True when nothing was found.
 */
ok: boolean, 
/**
 * How many entries were walked.
 */
entries: number, 
/**
 * Hash of the last entry, or 64 zeros.
 */
head: string, 
/**
 * The faults, by sequence.
 */
findings: Array<AuditFinding>, };

/**
 * A type of value that the program finds by itself.
 */
export type BuiltInType = { 
/**
 * Its name, `UPPER_SNAKE`.
 */
name: string, 
/**
 * What is lost when such a value gets out.
 */
severity: ValueSeverity, };

/**
 * What a command does to cached answers.
 */
export type CacheEffect = "provides" | "invalidates";

/**
 * Names the job to stop.
 */
export type CancelJob = { 
/**
 * The job.
 */
job_id: number, };

/**
 * The cause that the evidence supports.
 */
export type Cause = { 
/**
 * One sentence, redacted.
 */
summary: string, 
/**
 * The file of the deciding line.
 */
file: string, 
/**
 * The deciding line, 1-based.
 */
line: number, 
/**
 * The deciding line's text, redacted.
 */
text: string, 
/**
 * When it was written, RFC 3339.
 */
timestamp: string | null, 
/**
 * Why this line and no other.
 */
reasons: Array<string>, };

/**
 * A line of a stored log that supports an answer.
 */
export type CitedLine = { 
/**
 * The log's name within the issue.
 */
file: string, 
/**
 * The line, 1-based.
 */
line: number, };

/**
 * One line of the list, as data.
 */
export type CommandInfo = { 
/**
 * The command's name, unique.
 */
name: string, 
/**
 * The file under `core/src/api` that handles it.
 */
area: string, 
/**
 * The request's type in `src/bindings.ts`.
 */
request: string, 
/**
 * The response's type in `src/bindings.ts`.
 */
response: string, 
/**
 * What it does to cached answers.
 */
cache_effect: CacheEffect, 
/**
 * The cache tags it does that to.
 */
tags: Array<string>, 
/**
 * True when it answers without an open vault.
 */
is_allowed_while_locked: boolean, 
/**
 * True when it can send bytes out of the machine.
 */
sends_bytes: boolean, };

/**
 * How an address was reached.
 */
export type ConnectionReport = { 
/**
 * The server that answered; after redirects it may be another than was asked.
 */
origin: string, 
/**
 * The HTTP status.
 */
status: number, 
/**
 * The address that was dialled: the server's or the proxy's.
 */
address: string, 
/**
 * The proxy on the way.
 */
proxy: string | null, 
/**
 * TLS with the server; none for plain HTTP.
 */
tls: TlsReport | null, 
/**
 * From the first lookup to the answer's head.
 */
millis: number, };

/**
 * Key of `ai_conversations`.
 */
export type ConversationId = string;

/**
 * An entry to add to the allow-list.
 */
export type CreateAllowedValue = { 
/**
 * What it says.
 */
allowed: AllowedValue, };

/**
 * What a new issue is made from.
 */
export type CreateIssue = { 
/**
 * One line that names the symptom; not empty, at most 500 characters.
 */
title: string, 
/**
 * What is known in free words; at most 100,000 characters.
 */
description?: string, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * The IT domain, one of [`DOMAINS`].
 */
category?: string, 
/**
 * Where it comes from; `local` when nothing is said.
 */
source?: string, 
/**
 * Who works on it.
 */
assigned_to?: string, 
/**
 * Free labels; at most 50 of 100 characters.
 */
tags?: Array<string>, };

/**
 * A rule to add.
 */
export type CreateRedactionRule = { 
/**
 * What it says.
 */
rule: RedactionRule, };

/**
 * What a new why is made from.
 */
export type CreateResolutionStep = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The question.
 */
why_question: string, 
/**
 * The answer, when it is known.
 */
answer?: string, 
/**
 * The lines that show it.
 */
evidence?: Array<CitedLine>, 
/**
 * The why this one asks further about.
 */
parent_id?: ResolutionStepId, };

/**
 * What a new event is made from.
 */
export type CreateTimelineEvent = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The kind, in a word; `observation` when nothing is said.
 */
event_type?: string, 
/**
 * What happened, in one sentence.
 */
description: string, 
/**
 * When it happened: RFC 3339, or a date and time in UTC. The cited line's time when nothing is said.
 */
occurred_at?: string, 
/**
 * The line of a stored log that shows it.
 */
cited_line?: CitedLine, };

/**
 * A decision about one value.
 */
export type DecideRedaction = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The value as it stands in the logs.
 */
value: string, 
/**
 * What is decided; nothing takes an earlier decision back.
 */
decision?: Decision, 
/**
 * The kind of value for one that no rule finds; `SECRET` when nothing is said.
 */
pii_type?: string, };

/**
 * What a person decided about a value.
 */
export type Decision = "accept" | "keep" | "replace";

/**
 * Names the entry to delete.
 */
export type DeleteAllowedValue = { 
/**
 * The entry.
 */
id: AllowedValueId, };

/**
 * Names the document to delete.
 */
export type DeleteDocument = { 
/**
 * The document.
 */
document_id: DocumentId, };

/**
 * Names the issue to delete.
 */
export type DeleteIssue = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the log to delete.
 */
export type DeleteLogFile = { 
/**
 * The log.
 */
log_file_id: LogFileId, };

/**
 * Names the rule to delete.
 */
export type DeleteRedactionRule = { 
/**
 * The rule.
 */
id: RedactionRuleId, };

/**
 * Names the why to delete.
 */
export type DeleteResolutionStep = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The why.
 */
step_id: ResolutionStepId, };

/**
 * Names the event to delete.
 */
export type DeleteTimelineEvent = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The event.
 */
event_id: TimelineEventId, };

/**
 * What was deleted.
 */
export type DeletedIssue = { 
/**
 * The issue that is gone.
 */
id: IssueId, 
/**
 * How many logs went with it.
 */
log_files: number, 
/**
 * How many documents went with it.
 */
documents: number, };

/**
 * How much room rows get.
 */
export type Density = "comfortable" | "compact";

/**
 * A document, a row of `documents`.
 */
export type Document = { 
/**
 * Its key.
 */
id: DocumentId, 
/**
 * The issue it is about.
 */
issue_id: IssueId, 
/**
 * Its kind.
 */
doc_type: DocumentType, 
/**
 * Its title.
 */
title: string, 
/**
 * The whole text as Markdown; pseudonyms stand for redacted values.
 */
content_md: string, 
/**
 * When it was made, milliseconds since the epoch.
 */
created_at: number, 
/**
 * When it last changed, milliseconds since the epoch.
 */
updated_at: number, };

/**
 * Key of `documents`.
 */
export type DocumentId = string;

/**
 * A document as it prints.
 */
export type DocumentPages = { 
/**
 * Each page as an SVG picture.
 */
pages: Array<string>, 
/**
 * `updated_at` of the text that the pages show.
 */
updated_at: number, };

/**
 * How much a post-mortem asks for.
 */
export type DocumentTemplate = "lite" | "standard" | "full";

/**
 * What kind of document it is.
 */
export type DocumentType = "rca" | "postmortem" | "handover" | "status";

/**
 * What went wrong, as a name that programs can rely on.
 */
export type ErrorCode = "invalid_request" | "unknown_command" | "unsupported_input" | "not_found" | "cannot_connect" | "remote_refused" | "approval_required" | "redaction_blocked" | "timeout" | "pin_changed" | "locked" | "keystore_unavailable" | "limit_exceeded" | "wrong_key" | "database_too_new" | "damaged" | "input_damaged" | "disk_full" | "read_only" | "permission_denied" | "database_busy" | "already_exists" | "input_output" | "cancelled" | "internal";

/**
 * Whether the event belongs to the incident or to the work on it.
 */
export type EventClass = "incident" | "app";

/**
 * Key of `evidence_lines`.
 */
export type EvidenceId = string;

/**
 * A ranked line with the reasons for its rank.
 */
export type EvidenceLine = { 
/**
 * The file as given; a member of an archive is `archive!member`.
 */
file: string, 
/**
 * The physical line that scored, 1-based.
 */
line: number, 
/**
 * The line's text.
 */
text: string, 
/**
 * Its score; higher is better, comparable within one run only.
 */
score: number, 
/**
 * The level its record carries, if it carries one.
 */
level: Level | null, 
/**
 * RFC 3339 as written in the file, with the offset found or given; none when the file has no times.
 */
timestamp: string | null, 
/**
 * Id of the template the line belongs to.
 */
template: string, 
/**
 * How many lines of the run belong to that template.
 */
count: number, 
/**
 * Why it ranks here, in the reader's words, strongest first.
 */
reasons: Array<string>, };

/**
 * A line that supports an answer.
 */
export type EvidenceLink = { 
/**
 * The evidence row, when the line was ranked.
 */
evidence_id: EvidenceId | null, 
/**
 * The stored log.
 */
log_file_id: LogFileId, 
/**
 * The file's name, for display and for `[L:file#line]`.
 */
file: string, 
/**
 * The line, 1-based.
 */
line: number, 
/**
 * The line's text, redacted.
 */
text: string, };

/**
 * How a line became evidence.
 */
export type EvidenceOrigin = "ranked" | "pinned";

/**
 * Where to export a document to.
 */
export type ExportDocument = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The file; its ending says the format: `.md` or `.pdf`.
 */
path: string, 
/**
 * Replace the file when it exists.
 */
overwrite?: boolean, };

/**
 * Where to write the rules file.
 */
export type ExportRedactionRules = { 
/**
 * The file.
 */
path: string, 
/**
 * Replace the file when it exists.
 */
overwrite?: boolean, };

/**
 * What was written.
 */
export type ExportedDocument = { 
/**
 * The file.
 */
file: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of its bytes, lower-case hex.
 */
sha256: string, };

/**
 * What was written.
 */
export type ExportedRules = { 
/**
 * The file.
 */
file: string, 
/**
 * Rules in it.
 */
rules: number, 
/**
 * Entries of the allow-list in it.
 */
allowed: number, };

/**
 * Which document to write.
 */
export type GenerateDocument = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * `rca` or `postmortem`.
 */
doc_type: DocumentType, 
/**
 * How much a post-mortem asks for; `standard` when nothing is said. An RCA has one form.
 */
template?: DocumentTemplate, };

/**
 * Names a document.
 */
export type GetDocument = { 
/**
 * The document.
 */
document_id: DocumentId, };

/**
 * Names one issue.
 */
export type GetIssue = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose redaction to review.
 */
export type GetRedactionReview = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose findings to get.
 */
export type GetTriageFindings = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * What to import.
 */
export type ImportLogs = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * Files, folders, archives; `-` for standard input.
 */
paths: Array<string>, };

/**
 * The rules file to read.
 */
export type ImportRedactionRules = { 
/**
 * The file.
 */
path: string, };

/**
 * What an import brought.
 */
export type ImportReport = { 
/**
 * The logs, in the order they were read.
 */
log_files: Array<LogFile>, 
/**
 * What was met and not read.
 */
skipped: Array<Skipped>, };

/**
 * What a rules file brought.
 */
export type ImportedRules = { 
/**
 * Rules that were not there.
 */
rules_added: number, 
/**
 * Rules of a name that was there and said something else.
 */
rules_changed: number, 
/**
 * Entries of the allow-list that were not there.
 */
allowed_added: number, 
/**
 * Rules and entries that were there already.
 */
unchanged: number, };

/**
 * One incident, a row of `issues`.
 */
export type Issue = { 
/**
 * Its key.
 */
id: IssueId, 
/**
 * One line that names the symptom.
 */
title: string, 
/**
 * What is known in free words.
 */
description: string | null, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * Where the work stands.
 */
status: IssueStatus, 
/**
 * The IT domain, e.g. `databases`.
 */
category: string | null, 
/**
 * Where the issue came from, e.g. `cli` or `servicenow`.
 */
source: string | null, 
/**
 * When the row was made.
 */
created_at: UtcText, 
/**
 * When the row last changed.
 */
updated_at: UtcText, 
/**
 * When it was resolved; empty again after it is reopened.
 */
resolved_at: UtcText | null, 
/**
 * Who works on it.
 */
assigned_to: string | null, 
/**
 * Free labels, in the order they were given.
 */
tags: Array<string>, };

/**
 * How many issues there are, by what matters to a person on call.
 */
export type IssueCounts = { 
/**
 * All issues.
 */
total: number, 
/**
 * Nobody has begun.
 */
open: number, 
/**
 * Somebody is at work.
 */
investigating: number, 
/**
 * Open or under investigation, critical (P1).
 */
unresolved_critical: number, 
/**
 * Open or under investigation, high (P2).
 */
unresolved_high: number, 
/**
 * Resolved or closed in the last 30 days.
 */
resolved_recently: number, 
/**
 * Mean hours from creation to resolution over those; unknown when there are none.
 */
mean_hours_to_resolve: number | null, };

/**
 * One issue with everything that hangs on it.
 */
export type IssueDetail = { 
/**
 * The issue itself.
 */
issue: Issue, 
/**
 * Its logs, in the order they came in.
 */
log_files: Array<LogFile>, 
/**
 * Its whys, by `step_order`.
 */
resolution_steps: Array<ResolutionStep>, 
/**
 * Its AI conversations, without their messages.
 */
conversations: Array<AiConversation>, 
/**
 * Its events, incident events first by when they happened, then app events.
 */
timeline_events: Array<TimelineEvent>, 
/**
 * The lines that were kept as evidence, best first.
 */
evidence: Array<StoredEvidence>, 
/**
 * Its documents, newest first.
 */
documents: Array<Document>, };

/**
 * Which issues to list; an empty filter means all.
 */
export type IssueFilter = { 
/**
 * Only this status.
 */
status?: IssueStatus, 
/**
 * Only issues on which work is left: open or under investigation.
 */
is_unresolved?: boolean, 
/**
 * Only this severity.
 */
severity?: Severity, 
/**
 * Only this domain.
 */
category?: string, 
/**
 * Only with this label.
 */
tag?: string, 
/**
 * Only with words in title or description that begin with these.
 */
text?: string, 
/**
 * At most this many; 100 when nothing is said, 10,000 at most.
 */
limit?: number, 
/**
 * Pass over this many first.
 */
offset?: number, };

/**
 * Key of `issues`.
 */
export type IssueId = string;

/**
 * How many issues pass a filter.
 */
export type IssueMatches = { 
/**
 * All of them, whatever the filter's limit and offset.
 */
total: number, };

/**
 * Where the work stands.
 */
export type IssueStatus = "open" | "investigating" | "resolved" | "closed";

/**
 * A line of the issue list.
 */
export type IssueSummary = { 
/**
 * Its key.
 */
id: IssueId, 
/**
 * One line that names the symptom.
 */
title: string, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * Where the work stands.
 */
status: IssueStatus, 
/**
 * The IT domain.
 */
category: string | null, 
/**
 * Who works on it.
 */
assigned_to: string | null, 
/**
 * Free labels.
 */
tags: Array<string>, 
/**
 * When the row was made.
 */
created_at: UtcText, 
/**
 * When the row last changed.
 */
updated_at: UtcText, 
/**
 * How many logs it has.
 */
log_file_count: number, };

/**
 * A piece of long work.
 */
export type Job = { 
/**
 * Its number, unique while the program runs.
 */
id: number, 
/**
 * What it does.
 */
kind: JobKind, 
/**
 * The issue it works on.
 */
issue_id: IssueId, 
/**
 * Where it stands.
 */
state: JobState, 
/**
 * Bytes read so far, after decompression.
 */
bytes_read: number, 
/**
 * Bytes there are to read; unknown for archives, compressed files and streams.
 */
bytes_total: number | null, 
/**
 * The file that is being read.
 */
current_file: string | null, 
/**
 * When it began.
 */
started_at: UtcText, 
/**
 * Why it failed.
 */
error: ApiError | null, };

/**
 * What a job does.
 */
export type JobKind = "import" | "analyze" | "seal";

/**
 * Where a job stands.
 */
export type JobState = "running" | "done" | "failed" | "cancelled";

/**
 * The level a record carries, mildest first.
 */
export type Level = "trace" | "debug" | "info" | "notice" | "warn" | "error" | "fatal";

/**
 * Names the issue whose documents to list.
 */
export type ListDocuments = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose evidence to list.
 */
export type ListEvidence = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose stored content to describe.
 */
export type ListLogContents = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose logs to list.
 */
export type ListLogFiles = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the log whose replaced values to list.
 */
export type ListPiiSpans = { 
/**
 * The log.
 */
log_file_id: LogFileId, };

/**
 * Names the issue whose whys to list.
 */
export type ListResolutionSteps = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * Names the issue whose events to list.
 */
export type ListTimelineEvents = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * A log that belongs to an issue, a row of `log_files`.
 */
export type LogFile = { 
/**
 * Its key.
 */
id: LogFileId, 
/**
 * The issue it belongs to.
 */
issue_id: IssueId, 
/**
 * The file's name; a member of an archive is `archive!member`.
 */
file_name: string, 
/**
 * Where it was read from, as given.
 */
file_path: string, 
/**
 * Bytes of the content, after decompression.
 */
file_size: number | null, 
/**
 * The content's type, e.g. `text/plain`.
 */
mime_type: string | null, 
/**
 * SHA-256 of the original content, lower-case hex.
 */
content_hash: string | null, 
/**
 * When it was imported.
 */
uploaded_at: UtcText, 
/**
 * True only when a sealed version of exactly these bytes exists.
 */
redacted: boolean, };

/**
 * Key of `log_files`.
 */
export type LogFileId = string;

/**
 * A line of a stored log.
 */
export type LogLine = { 
/**
 * Its number, 1-based.
 */
line: number, 
/**
 * Its text without terminator.
 */
text: string, 
/**
 * The level that its record carries.
 */
level: Level | null, 
/**
 * RFC 3339: the wall clock as written, with the offset found or given.
 */
timestamp: string | null, };

/**
 * Lines of a stored log.
 */
export type LogLines = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * The lines that exist, in order.
 */
lines: Array<LogLine>, };

/**
 * The lines of a stored log that match.
 */
export type LogMatches = { 
/**
 * Their numbers, 1-based, in order; 10,000 at most.
 */
lines: Array<number>, 
/**
 * False when there are more.
 */
is_complete: boolean, };

/**
 * What became of a match of a rule's pattern.
 */
export type MatchOutcome = "replaced" | "fails_validator" | "no_word_near" | "allowed";

/**
 * Words that must stand near a value on its line, in any letter case.
 */
export type Near = { 
/**
 * The words; one of them is enough.
 */
words: Array<string>, 
/**
 * Bytes between a word and the value at most, the word counted.
 */
distance_bytes: number, 
/**
 * On which side.
 */
side: NearSide, };

/**
 * On which side of a value the words of a rule must stand.
 */
export type NearSide = "before" | "after" | "either";

/**
 * How other machines are reached. Secrets do not come back: only whether they are set.
 */
export type NetworkSettings = { 
/**
 * Where proxies come from.
 */
proxy: ProxyMode, 
/**
 * For `http://` addresses; empty for none.
 */
http_proxy: string, 
/**
 * For `https://` addresses; empty for none.
 */
https_proxy: string, 
/**
 * Hosts reached without a proxy, with commas between them.
 */
no_proxy: string, 
/**
 * Who signs in to the proxy; empty for nobody.
 */
proxy_user: string, 
/**
 * Whether a password for the proxy is kept.
 */
has_proxy_password: boolean, 
/**
 * Whether the operating system's certificate authorities count.
 */
trusts_system: boolean, 
/**
 * The files of further authorities, by name.
 */
authorities: Array<string>, 
/**
 * The hosts that are shown a certificate.
 */
client_certificate_hosts: Array<string>, 
/**
 * Seconds to connect.
 */
connect_seconds: number, 
/**
 * Seconds to the first byte of an answer, and between two pieces of it.
 */
answer_seconds: number, };

/**
 * The request of a command that takes nothing: `{}`.
 */
export type NoArguments = Record<symbol, never>;

/**
 * How to open the vault; a new one is made with this key.
 */
export type OpenVault = { 
/**
 * The key.
 */
key: VaultKey, 
/**
 * The words, when the key is a passphrase; 8 to 1,000 characters for a new vault.
 */
passphrase?: string, };

/**
 * Text that comes from no file.
 */
export type PastedText = { 
/**
 * The name of the log that it becomes.
 */
name: string, 
/**
 * The text, at most 50 MB.
 */
text: string, };

/**
 * A value that was found and replaced, a row of `pii_spans`: one a distinct value and place.
 */
export type PiiSpan = { 
/**
 * Its key.
 */
id: PiiSpanId, 
/**
 * The log it stands in.
 */
log_file_id: LogFileId, 
/**
 * The kind of value, `UPPER_SNAKE`.
 */
pii_type: string, 
/**
 * First byte of the value in the original content.
 */
start_offset: number, 
/**
 * First byte after it.
 */
end_offset: number, 
/**
 * The value itself.
 */
original_value: string, 
/**
 * What stands in its place.
 */
replacement: string, 
/**
 * How sure the rule was, 0 to 1; unknown for logs sealed before it was kept.
 */
confidence: number | null, 
/**
 * The rule that found it.
 */
rule: string | null, 
/**
 * How often the value stands in this log.
 */
occurrences: number, 
/**
 * The line of its first occurrence, 1-based.
 */
line: number | null, };

/**
 * Key of `pii_spans`.
 */
export type PiiSpanId = string;

/**
 * The line to pin.
 */
export type PinEvidence = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * The line, 1-based.
 */
line: number, };

/**
 * Where proxies come from.
 */
export type ProxyMode = "environment" | "none" | "manual";

/**
 * Which lines to read.
 */
export type ReadLogLines = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * The first line, 1-based.
 */
from_line: number, 
/**
 * How many; at most 10,000.
 */
count: number, 
/**
 * Give the text as it is, not redacted. It stays on this machine.
 */
raw_text?: boolean, };

/**
 * How much is replaced.
 */
export type RedactionProfile = "strict" | "standard" | "minimal";

/**
 * Everything a person needs to say: this may leave the machine.
 */
export type RedactionReview = { 
/**
 * The values, the uncertain ones first, then by kind; 2,000 at most.
 */
values: Array<ReviewedValue>, 
/**
 * All values, by kind.
 */
types: Array<TypeCount>, 
/**
 * Different values in all.
 */
values_total: number, 
/**
 * Those whose rule is unsure and about which nobody has decided.
 */
uncertain_total: number, 
/**
 * The logs with their sealed versions.
 */
logs: Array<SealedLog>, 
/**
 * True when every log's sealed version was approved.
 */
is_approved: boolean, 
/**
 * True when a sealed version was made under other rules than those of now. It must be made again before
 * it can be approved.
 */
is_stale: boolean, };

/**
 * A rule of the user's. A group named `value` in the pattern limits what is replaced to that group.
 */
export type RedactionRule = { 
/**
 * How spans and errors name it; unique.
 */
name: string, 
/**
 * The type of what it finds, `UPPER_SNAKE`; placeholders carry it.
 */
type: string, 
/**
 * A regular expression of the `regex` crate, matched within one line.
 */
pattern: string, 
/**
 * What a match must pass besides.
 */
validator?: Validator, 
/**
 * Words that must stand near a match.
 */
near?: Near, 
/**
 * What is lost when such a value gets out.
 */
severity: ValueSeverity, 
/**
 * How sure it is, 0 to 1.
 */
confidence: number, 
/**
 * Whether it is looked for.
 */
enabled: boolean, };

/**
 * Key of `redaction_rules`.
 */
export type RedactionRuleId = string;

/**
 * What the user says about redaction in every issue.
 */
export type RedactionRules = { 
/**
 * How much is replaced.
 */
profile: RedactionProfile, 
/**
 * The rules, by name.
 */
rules: Array<StoredRedactionRule>, 
/**
 * The values that are never replaced.
 */
allowed: Array<StoredAllowedValue>, 
/**
 * What is found without any rule of the user's.
 */
built_in_types: Array<BuiltInType>, 
/**
 * Issues with logs that were sealed under other rules than these, the newest first.
 */
stale_issues: Array<IssueId>, };

/**
 * Names the issue whose logs to seal again.
 */
export type ResealLogs = { 
/**
 * The issue.
 */
issue_id: IssueId, };

/**
 * One why of an issue, a row of `resolution_steps` with its links.
 */
export type ResolutionStep = { 
/**
 * Its key.
 */
id: ResolutionStepId, 
/**
 * The issue it belongs to.
 */
issue_id: IssueId, 
/**
 * Its place in reading order, from 1.
 */
step_order: number, 
/**
 * The question.
 */
why_question: string, 
/**
 * The answer, once there is one.
 */
answer: string | null, 
/**
 * The seed's free-text evidence; the citations in `[L:file#line]` form when made by the program.
 */
evidence: string | null, 
/**
 * When the row was made.
 */
created_at: UtcText, 
/**
 * The why this one asks further about; none for the first.
 */
parent_id: ResolutionStepId | null, 
/**
 * Where it stands.
 */
state: StepState, 
/**
 * Who wrote the answer.
 */
author: StepAuthor, 
/**
 * The lines that support the answer.
 */
evidence_links: Array<EvidenceLink>, };

/**
 * Key of `resolution_steps`.
 */
export type ResolutionStepId = string;

/**
 * A value of the issue's logs and what happened to it.
 */
export type ReviewedValue = { 
/**
 * The kind of value, `UPPER_SNAKE`.
 */
pii_type: string, 
/**
 * What is lost when it gets out.
 */
severity: ValueSeverity, 
/**
 * The value itself. It stays on this machine.
 */
value: string, 
/**
 * What stands in its place; none while it is kept as it is.
 */
placeholder: string | null, 
/**
 * How sure the rule is, 0 to 1; unknown for logs of an older version.
 */
confidence: number | null, 
/**
 * The rule that found it.
 */
rule: string | null, 
/**
 * How often it stands in the logs.
 */
occurrences: number, 
/**
 * The log of its first occurrence.
 */
log_file_id: LogFileId | null, 
/**
 * The line of its first occurrence, 1-based.
 */
line: number | null, 
/**
 * What a person decided about it.
 */
decision: Decision | null, 
/**
 * True when the rule is unsure and nobody has decided yet.
 */
is_uncertain: boolean, };

/**
 * Rows of the main tables.
 */
export type RowCounts = { 
/**
 * Issues.
 */
issues: number, 
/**
 * Logs.
 */
log_files: number, 
/**
 * Documents.
 */
documents: number, 
/**
 * Audit entries.
 */
audit_entries: number, };

/**
 * A match of a rule's pattern.
 */
export type RuleMatch = { 
/**
 * Its first UTF-16 unit in the text.
 */
start: number, 
/**
 * The UTF-16 unit after it.
 */
end: number, 
/**
 * What became of it.
 */
outcome: MatchOutcome, };

/**
 * What a rule does to a text.
 */
export type RuleTest = { 
/**
 * The matches in order; 1,000 at most.
 */
matches: Array<RuleMatch>, 
/**
 * True when there are more.
 */
is_truncated: boolean, };

/**
 * The sealed version of one log.
 */
export type SealedLog = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * Its name within the issue.
 */
file_name: string, 
/**
 * SHA-256 of the sealed bytes, lower-case hex.
 */
sealed_hash: string | null, 
/**
 * When a person approved exactly these bytes.
 */
approved_at: UtcText | null, 
/**
 * True when it was made under other rules than those of now.
 */
is_stale: boolean, };

/**
 * An issue that holds the words.
 */
export type SearchHit = { 
/**
 * The issue.
 */
id: IssueId, 
/**
 * Its title.
 */
title: string, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * Where the work stands.
 */
status: IssueStatus, 
/**
 * The words in their surroundings; each stands in `«»`.
 */
snippet: string, };

/**
 * What to look for.
 */
export type SearchIssues = { 
/**
 * Words; all of them must be there. Not empty.
 */
query: string, 
/**
 * At most this many; 100 when nothing is said, 10,000 at most.
 */
limit?: number, };

/**
 * What to search for in a stored log.
 */
export type SearchLogLines = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * A text or a regular expression, matched line by line. Case counts when it has a capital letter.
 */
pattern: string, 
/**
 * Whether it is a regular expression.
 */
is_regex?: boolean, };

/**
 * How much made-up data to add.
 */
export type SeedDatabase = { 
/**
 * Issues to add; at most 1,000,000.
 */
issues: number, 
/**
 * Logs to add, spread over these issues; at most 100,000.
 */
logs: number, 
/**
 * Further audit entries to add; at most 1,000,000.
 */
audit: number, };

/**
 * What was added.
 */
export type SeedReport = { 
/**
 * Issues added.
 */
issues: number, 
/**
 * Logs added.
 */
logs: number, 
/**
 * Audit entries added beyond those of the acts.
 */
audit: number, };

/**
 * A certificate and its key, read from PEM files; they can be one file.
 */
export type SetClientCertificate = { 
/**
 * The host, without scheme and port.
 */
host: string, 
/**
 * The certificate, and those above it.
 */
certificate_file: string, 
/**
 * The private key, not encrypted. It is kept encrypted.
 */
key_file: string, };

/**
 * The profile to choose.
 */
export type SetRedactionProfile = { 
/**
 * How much is replaced.
 */
profile: RedactionProfile, };

/**
 * The settings, each a row of `settings`.
 */
export type Settings = { 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * How much room rows get.
 */
density: Density, 
/**
 * The zone in which times are shown.
 */
time_display: TimeDisplay, };

/**
 * How bad it is, worst first.
 */
export type Severity = "critical" | "high" | "medium" | "low";

/**
 * Something that was met inside a folder or archive and not read.
 */
export type Skipped = { 
/**
 * The file as it would have been named.
 */
path: string, 
/**
 * Why, and what would make it readable.
 */
reason: string, };

/**
 * Who wrote the answer.
 */
export type StepAuthor = "person" | "proposal";

/**
 * Where a why stands.
 */
export type StepState = "open" | "answered" | "verified" | "refuted";

/**
 * An entry of the allow-list that is kept.
 */
export type StoredAllowedValue = { 
/**
 * Its key.
 */
id: AllowedValueId, 
/**
 * What it says.
 */
allowed: AllowedValue, 
/**
 * When it was first kept.
 */
created_at: UtcText, 
/**
 * When it was last changed.
 */
updated_at: UtcText, };

/**
 * An evidence line as it is kept with an issue: `text` is redacted.
 */
export type StoredEvidence = { 
/**
 * Its key.
 */
id: EvidenceId, 
/**
 * The issue it belongs to.
 */
issue_id: IssueId, 
/**
 * The stored log it comes from.
 */
log_file_id: LogFileId, 
/**
 * Whether the program ranked it or a person pinned it.
 */
origin: EvidenceOrigin, 
/**
 * The file as given; a member of an archive is `archive!member`.
 */
file: string, 
/**
 * The physical line that scored, 1-based.
 */
line: number, 
/**
 * The line's text.
 */
text: string, 
/**
 * Its score; higher is better, comparable within one run only.
 */
score: number, 
/**
 * The level its record carries, if it carries one.
 */
level: Level | null, 
/**
 * RFC 3339 as written in the file, with the offset found or given; none when the file has no times.
 */
timestamp: string | null, 
/**
 * Id of the template the line belongs to.
 */
template: string, 
/**
 * How many lines of the run belong to that template.
 */
count: number, 
/**
 * Why it ranks here, in the reader's words, strongest first.
 */
reasons: Array<string>, };

/**
 * What may be said about the cause, from the last analysis and from what people did with its whys.
 */
export type StoredFindings = { 
/**
 * What may be said about the cause.
 */
verdict: Verdict, 
/**
 * The cause, when one can be supported; its text is redacted.
 */
cause: Cause | null, 
/**
 * What was met and not read.
 */
skipped: Array<Skipped>, };

/**
 * What is kept of a log, a row of `log_contents`.
 */
export type StoredLog = { 
/**
 * The log.
 */
log_file_id: LogFileId, 
/**
 * Its name within the issue.
 */
file_name: string, 
/**
 * Where it was read from, as given.
 */
file_path: string, 
/**
 * The original encoding, e.g. `utf-8`.
 */
encoding: string, 
/**
 * Bytes of the original content, after decompression.
 */
byte_count: number, 
/**
 * Physical lines.
 */
line_count: number, 
/**
 * The log format that was recognised.
 */
format: string | null, 
/**
 * The zone its times were read in.
 */
zone: string | null, 
/**
 * RFC 3339 of the first line that has a time.
 */
first_timestamp: string | null, 
/**
 * RFC 3339 of the last line that has a time.
 */
last_timestamp: string | null, 
/**
 * SHA-256 of the original content, lower-case hex.
 */
content_hash: string | null, 
/**
 * Different values that were replaced in it.
 */
redacted_values: number, 
/**
 * When a person approved its sealed version.
 */
approved_at: UtcText | null, };

/**
 * A rule that is kept.
 */
export type StoredRedactionRule = { 
/**
 * Its key.
 */
id: RedactionRuleId, 
/**
 * What it says.
 */
rule: RedactionRule, 
/**
 * When it was first kept.
 */
created_at: UtcText, 
/**
 * When it was last changed.
 */
updated_at: UtcText, };

/**
 * What the database holds and what opens it.
 */
export type SystemStatus = { 
/**
 * The program's version.
 */
version: string, 
/**
 * The data folder.
 */
data_dir: string, 
/**
 * The database file.
 */
database: string, 
/**
 * False only for the development database.
 */
is_encrypted: boolean, 
/**
 * Which slot opened it: `environment`, `file`, `passphrase`, `keychain`, or `none`.
 */
key_source: string, 
/**
 * How many migrations the database has gone through.
 */
migrations: number, 
/**
 * The name of the newest one.
 */
newest_migration: string, 
/**
 * Rows of the main tables.
 */
counts: RowCounts, };

/**
 * The address to try.
 */
export type TestConnection = { 
/**
 * An address that a person typed. Only its server is asked.
 */
url: string, };

/**
 * A rule to try on a text. Neither is kept.
 */
export type TestRedactionRule = { 
/**
 * The rule.
 */
rule: RedactionRule, 
/**
 * The text, at most 100,000 bytes.
 */
text: string, };

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * The zone in which times are shown.
 */
export type TimeDisplay = "local" | "utc";

/**
 * An event, a row of `timeline_events`.
 */
export type TimelineEvent = { 
/**
 * Its key.
 */
id: TimelineEventId, 
/**
 * The issue it belongs to.
 */
issue_id: IssueId, 
/**
 * The kind: one of the seed's names for app events, a free word for incident events.
 */
event_type: string, 
/**
 * What happened, in one sentence; redacted when it quotes a log.
 */
description: string, 
/**
 * A JSON object with what belongs to the kind.
 */
metadata: string | null, 
/**
 * When the row was written.
 */
created_at: UtcText, 
/**
 * Incident or app.
 */
class: EventClass, 
/**
 * When it happened: RFC 3339 with its offset, as far as known.
 */
occurred_at: string | null, 
/**
 * How far `occurred_at` can be trusted, as comma-separated confidences.
 */
confidence: string | null, 
/**
 * The stored log it was read from.
 */
log_file_id: LogFileId | null, 
/**
 * Where it was read: `file` or a person's word.
 */
source: string | null, 
/**
 * The line in that file, 1-based.
 */
source_line: number | null, 
/**
 * SHA-256 of that line's original bytes, lower-case hex.
 */
source_hash: string | null, };

/**
 * Key of `timeline_events`.
 */
export type TimelineEventId = string;

/**
 * What was agreed on with the server.
 */
export type TlsReport = { 
/**
 * `TLS 1.3` or `TLS 1.2`.
 */
version: string, 
/**
 * Who the certificate is for.
 */
subject: string, 
/**
 * Who signed it.
 */
issuer: string, 
/**
 * The last second it is good for.
 */
not_after: string, };

/**
 * What to look into.
 */
export type TriageLogs = { 
/**
 * One line that names the symptom.
 */
title: string, 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * The IT domain.
 */
category?: string, 
/**
 * Files, folders, archives; `-` for standard input.
 */
paths: Array<string>, 
/**
 * Folder for the documents; a new one named after the title when nothing is said.
 */
out_dir?: string, 
/**
 * Answer with log text as it is. The documents are redacted all the same.
 */
raw_text?: boolean, };

/**
 * What was found and written.
 */
export type TriageReport = { 
/**
 * The issue that was created.
 */
issue_id: IssueId, 
/**
 * What may be said about the cause; a machine alone reaches `likely`.
 */
verdict: Verdict, 
/**
 * The cause, when one can be supported.
 */
cause: Cause | null, 
/**
 * The ten lines that matter most, best first.
 */
evidence: Array<EvidenceLine>, 
/**
 * The documents that were written.
 */
files: Array<string>, 
/**
 * What was met and not read.
 */
skipped: Array<Skipped>, };

/**
 * How many values of a kind there are.
 */
export type TypeCount = { 
/**
 * The kind of value, `UPPER_SNAKE`.
 */
pii_type: string, 
/**
 * What is lost when the worst of them gets out.
 */
severity: ValueSeverity, 
/**
 * Different values.
 */
values: number, 
/**
 * Places they stand in.
 */
occurrences: number, };

/**
 * The line to unpin.
 */
export type UnpinEvidence = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The evidence.
 */
evidence_id: EvidenceId, };

/**
 * An entry of the allow-list to change.
 */
export type UpdateAllowedValue = { 
/**
 * The entry.
 */
id: AllowedValueId, 
/**
 * All that it says from now on.
 */
allowed: AllowedValue, };

/**
 * A person's changes to a document; a field that is left out stays as it is.
 */
export type UpdateDocument = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * A new title.
 */
title?: string, 
/**
 * The whole text as Markdown, at most 2,000,000 characters.
 */
content_md?: string, 
/**
 * `updated_at` of the text that was edited; when the document has changed since, nothing is written.
 */
based_on?: number, };

/**
 * Changes to an issue; a field that is left out stays as it is.
 */
export type UpdateIssue = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * A new title.
 */
title?: string, 
/**
 * A new description; an empty text removes it.
 */
description?: string, 
/**
 * A new severity.
 */
severity?: Severity, 
/**
 * A new status. Reopening clears `resolved_at`.
 */
status?: IssueStatus, 
/**
 * A new domain; an empty text removes it.
 */
category?: string, 
/**
 * A new assignee; an empty text removes it.
 */
assigned_to?: string, 
/**
 * Replaces all labels.
 */
tags?: Array<string>, };

/**
 * Changes to the network settings; a field that is left out stays as it is.
 */
export type UpdateNetworkSettings = { 
/**
 * Where proxies come from.
 */
proxy?: ProxyMode, 
/**
 * For `http://` addresses; empty for none.
 */
http_proxy?: string, 
/**
 * For `https://` addresses; empty for none.
 */
https_proxy?: string, 
/**
 * Hosts reached without a proxy, with commas between them.
 */
no_proxy?: string, 
/**
 * Who signs in to the proxy; empty for nobody.
 */
proxy_user?: string, 
/**
 * The proxy's password; empty to forget it.
 */
proxy_password?: string, 
/**
 * Whether the operating system's certificate authorities count.
 */
trusts_system?: boolean, 
/**
 * PEM files of further authorities. They are copied.
 */
add_authorities?: Array<string>, 
/**
 * Authorities to forget, by name.
 */
remove_authorities?: Array<string>, 
/**
 * A certificate to show to a host.
 */
set_client_certificate?: SetClientCertificate, 
/**
 * Hosts that are shown none any more.
 */
remove_client_certificates?: Array<string>, 
/**
 * Seconds to connect; 1 to 3,600.
 */
connect_seconds?: number, 
/**
 * Seconds to the first byte of an answer, and between two pieces of it; 1 to 3,600.
 */
answer_seconds?: number, };

/**
 * A rule to change.
 */
export type UpdateRedactionRule = { 
/**
 * The rule.
 */
id: RedactionRuleId, 
/**
 * All that it says from now on.
 */
rule: RedactionRule, };

/**
 * Changes to a why; a field that is left out stays as it is.
 */
export type UpdateResolutionStep = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The why.
 */
step_id: ResolutionStepId, 
/**
 * A new question.
 */
why_question?: string, 
/**
 * A new answer; an empty text removes it.
 */
answer?: string, 
/**
 * Replaces the lines that show it.
 */
evidence?: Array<CitedLine>, 
/**
 * A new state.
 */
state?: StepState, 
/**
 * True when a person takes over what the program proposed.
 */
accept?: boolean, };

/**
 * Changes to the settings; a field that is left out stays as it is.
 */
export type UpdateSettings = { 
/**
 * Light or dark.
 */
theme?: Theme, 
/**
 * How much room rows get.
 */
density?: Density, 
/**
 * The zone in which times are shown.
 */
time_display?: TimeDisplay, };

/**
 * Changes to an event; a field that is left out stays as it is.
 */
export type UpdateTimelineEvent = { 
/**
 * The issue.
 */
issue_id: IssueId, 
/**
 * The event.
 */
event_id: TimelineEventId, 
/**
 * A new kind.
 */
event_type?: string, 
/**
 * A new sentence.
 */
description?: string, 
/**
 * A new moment.
 */
occurred_at?: string, };

/**
 * A moment as the seed's tables keep it: `YYYY-MM-DD HH:MM:SS`, UTC, whole seconds.
 */
export type UtcText = string;

/**
 * A check that a match must pass.
 */
export type Validator = { "name": "luhn" } | { "name": "mod97" } | { "name": "verhoeff" } | { "name": "entropy", 
/**
 * Bits a byte, 0 to 8.
 */
bits_min: number, } | { "name": "length", 
/**
 * At least.
 */
chars_min: number, 
/**
 * At most.
 */
chars_max: number, };

/**
 * What is lost when a value of that kind gets out, worst first.
 */
export type ValueSeverity = "secret" | "personal" | "infrastructure";

/**
 * A way to open the vault that the user may choose.
 */
export type VaultKey = "keychain" | "passphrase";

/**
 * Where the vault stands.
 */
export type VaultState = "new" | "locked" | "opening" | "open";

/**
 * Where the vault stands, and what can open it.
 */
export type VaultStatus = { 
/**
 * Where it stands.
 */
state: VaultState, 
/**
 * The keys that the vault can be opened with from the window; empty for a new one.
 */
keys: Array<VaultKey>, 
/**
 * Why the last try to open it failed.
 */
error: ApiError | null, 
/**
 * The data folder.
 */
data_dir: string, 
/**
 * The program's version.
 */
version: string, };

/**
 * What may be said about the cause. Decided by code from the evidence, never by tone.
 */
export type Verdict = "confirmed" | "likely" | "inconclusive";

/** The IT domains that `category` may name. */
export const DOMAINS = ["linux", "windows", "network", "kubernetes", "databases", "virtualization", "hardware", "observability", "telephony", "security", "public_safety", "application", "automation", "hpe_infra", "dell_hardware", "identity"] as const;

/** One typed function for each command. */
export function createCommands(invoke: Invoke) {
  return {
    createIssue: (request: CreateIssue) => invoke("create_issue", request) as Promise<Issue>,
    getIssue: (request: GetIssue) => invoke("get_issue", request) as Promise<IssueDetail>,
    listIssues: (request: IssueFilter) => invoke("list_issues", request) as Promise<Array<IssueSummary>>,
    countIssues: (request: IssueFilter) => invoke("count_issues", request) as Promise<IssueMatches>,
    getIssueCounts: (request: NoArguments) => invoke("get_issue_counts", request) as Promise<IssueCounts>,
    updateIssue: (request: UpdateIssue) => invoke("update_issue", request) as Promise<Issue>,
    deleteIssue: (request: DeleteIssue) => invoke("delete_issue", request) as Promise<DeletedIssue>,
    searchIssues: (request: SearchIssues) => invoke("search_issues", request) as Promise<Array<SearchHit>>,
    importLogs: (request: ImportLogs) => invoke("import_logs", request) as Promise<ImportReport>,
    listLogFiles: (request: ListLogFiles) => invoke("list_log_files", request) as Promise<Array<LogFile>>,
    readLogLines: (request: ReadLogLines) => invoke("read_log_lines", request) as Promise<LogLines>,
    listLogContents: (request: ListLogContents) => invoke("list_log_contents", request) as Promise<Array<StoredLog>>,
    searchLogLines: (request: SearchLogLines) => invoke("search_log_lines", request) as Promise<LogMatches>,
    deleteLogFile: (request: DeleteLogFile) => invoke("delete_log_file", request) as Promise<LogFile>,
    listPiiSpans: (request: ListPiiSpans) => invoke("list_pii_spans", request) as Promise<Array<PiiSpan>>,
    getRedactionReview: (request: GetRedactionReview) => invoke("get_redaction_review", request) as Promise<RedactionReview>,
    decideRedaction: (request: DecideRedaction) => invoke("decide_redaction", request) as Promise<RedactionReview>,
    approveRedaction: (request: ApproveRedaction) => invoke("approve_redaction", request) as Promise<RedactionReview>,
    resealLogs: (request: ResealLogs) => invoke("reseal_logs", request) as Promise<RedactionReview>,
    getRedactionRules: (request: NoArguments) => invoke("get_redaction_rules", request) as Promise<RedactionRules>,
    createRedactionRule: (request: CreateRedactionRule) => invoke("create_redaction_rule", request) as Promise<StoredRedactionRule>,
    updateRedactionRule: (request: UpdateRedactionRule) => invoke("update_redaction_rule", request) as Promise<StoredRedactionRule>,
    deleteRedactionRule: (request: DeleteRedactionRule) => invoke("delete_redaction_rule", request) as Promise<StoredRedactionRule>,
    testRedactionRule: (request: TestRedactionRule) => invoke("test_redaction_rule", request) as Promise<RuleTest>,
    createAllowedValue: (request: CreateAllowedValue) => invoke("create_allowed_value", request) as Promise<StoredAllowedValue>,
    updateAllowedValue: (request: UpdateAllowedValue) => invoke("update_allowed_value", request) as Promise<StoredAllowedValue>,
    deleteAllowedValue: (request: DeleteAllowedValue) => invoke("delete_allowed_value", request) as Promise<StoredAllowedValue>,
    setRedactionProfile: (request: SetRedactionProfile) => invoke("set_redaction_profile", request) as Promise<RedactionRules>,
    importRedactionRules: (request: ImportRedactionRules) => invoke("import_redaction_rules", request) as Promise<ImportedRules>,
    exportRedactionRules: (request: ExportRedactionRules) => invoke("export_redaction_rules", request) as Promise<ExportedRules>,
    listEvidence: (request: ListEvidence) => invoke("list_evidence", request) as Promise<Array<StoredEvidence>>,
    pinEvidence: (request: PinEvidence) => invoke("pin_evidence", request) as Promise<StoredEvidence>,
    unpinEvidence: (request: UnpinEvidence) => invoke("unpin_evidence", request) as Promise<StoredEvidence>,
    triageLogs: (request: TriageLogs) => invoke("triage_logs", request) as Promise<TriageReport>,
    analyzeLogs: (request: AnalyzeLogs) => invoke("analyze_logs", request) as Promise<AnalysisReport>,
    getTriageFindings: (request: GetTriageFindings) => invoke("get_triage_findings", request) as Promise<StoredFindings | null>,
    createSampleIssue: (request: NoArguments) => invoke("create_sample_issue", request) as Promise<Issue>,
    listJobs: (request: NoArguments) => invoke("list_jobs", request) as Promise<Array<Job>>,
    cancelJob: (request: CancelJob) => invoke("cancel_job", request) as Promise<Job>,
    createResolutionStep: (request: CreateResolutionStep) => invoke("create_resolution_step", request) as Promise<ResolutionStep>,
    listResolutionSteps: (request: ListResolutionSteps) => invoke("list_resolution_steps", request) as Promise<Array<ResolutionStep>>,
    updateResolutionStep: (request: UpdateResolutionStep) => invoke("update_resolution_step", request) as Promise<ResolutionStep>,
    deleteResolutionStep: (request: DeleteResolutionStep) => invoke("delete_resolution_step", request) as Promise<ResolutionStep>,
    createTimelineEvent: (request: CreateTimelineEvent) => invoke("create_timeline_event", request) as Promise<TimelineEvent>,
    listTimelineEvents: (request: ListTimelineEvents) => invoke("list_timeline_events", request) as Promise<Array<TimelineEvent>>,
    updateTimelineEvent: (request: UpdateTimelineEvent) => invoke("update_timeline_event", request) as Promise<TimelineEvent>,
    deleteTimelineEvent: (request: DeleteTimelineEvent) => invoke("delete_timeline_event", request) as Promise<TimelineEvent>,
    generateDocument: (request: GenerateDocument) => invoke("generate_document", request) as Promise<Document>,
    getDocument: (request: GetDocument) => invoke("get_document", request) as Promise<Document>,
    listDocuments: (request: ListDocuments) => invoke("list_documents", request) as Promise<Array<Document>>,
    updateDocument: (request: UpdateDocument) => invoke("update_document", request) as Promise<Document>,
    deleteDocument: (request: DeleteDocument) => invoke("delete_document", request) as Promise<Document>,
    renderDocument: (request: GetDocument) => invoke("render_document", request) as Promise<DocumentPages>,
    exportDocument: (request: ExportDocument) => invoke("export_document", request) as Promise<ExportedDocument>,
    listAuditEntries: (request: AuditFilter) => invoke("list_audit_entries", request) as Promise<Array<AuditEntry>>,
    verifyAuditLog: (request: NoArguments) => invoke("verify_audit_log", request) as Promise<AuditReport>,
    getVaultStatus: (request: NoArguments) => invoke("get_vault_status", request) as Promise<VaultStatus>,
    openVault: (request: OpenVault) => invoke("open_vault", request) as Promise<VaultStatus>,
    getSettings: (request: NoArguments) => invoke("get_settings", request) as Promise<Settings>,
    updateSettings: (request: UpdateSettings) => invoke("update_settings", request) as Promise<Settings>,
    getNetworkSettings: (request: NoArguments) => invoke("get_network_settings", request) as Promise<NetworkSettings>,
    updateNetworkSettings: (request: UpdateNetworkSettings) => invoke("update_network_settings", request) as Promise<NetworkSettings>,
    testConnection: (request: TestConnection) => invoke("test_connection", request) as Promise<ConnectionReport>,
    getStatus: (request: NoArguments) => invoke("get_status", request) as Promise<SystemStatus>,
    listCommands: (request: NoArguments) => invoke("list_commands", request) as Promise<Array<CommandInfo>>,
    seedDatabase: (request: SeedDatabase) => invoke("seed_database", request) as Promise<SeedReport>,
  };
}

/** What each command does to cached answers. */
export const cacheEffects = {
  createIssue: { invalidates: ["Issues", "Audit"] },
  getIssue: { provides: ["Issue"] },
  listIssues: { provides: ["Issues"] },
  countIssues: { provides: ["Issues"] },
  getIssueCounts: { provides: ["Issues"] },
  updateIssue: { invalidates: ["Issue", "Issues", "Timeline", "Audit"] },
  deleteIssue: { invalidates: ["Issue", "Issues", "Audit"] },
  searchIssues: { provides: ["Issues"] },
  importLogs: { invalidates: ["Issue", "Issues", "Logs", "Redaction", "Timeline", "Audit", "Jobs"] },
  listLogFiles: { provides: ["Logs"] },
  readLogLines: { provides: ["Logs"] },
  listLogContents: { provides: ["Logs", "Redaction"] },
  searchLogLines: { provides: ["Logs"] },
  deleteLogFile: { invalidates: ["Issue", "Issues", "Logs", "Redaction", "Evidence", "Timeline", "Whys", "Audit"] },
  listPiiSpans: { provides: ["Logs"] },
  getRedactionReview: { provides: ["Redaction"] },
  decideRedaction: { invalidates: ["Redaction", "Logs", "Evidence", "Timeline", "Whys", "Documents", "Issue", "Audit", "Jobs"] },
  approveRedaction: { invalidates: ["Redaction", "Audit"] },
  resealLogs: { invalidates: ["RedactionRules", "Redaction", "Logs", "Evidence", "Timeline", "Whys", "Documents", "Issue", "Audit", "Jobs"] },
  getRedactionRules: { provides: ["RedactionRules", "Redaction", "Issues"] },
  createRedactionRule: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  updateRedactionRule: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  deleteRedactionRule: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  testRedactionRule: { provides: ["RedactionRules"] },
  createAllowedValue: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  updateAllowedValue: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  deleteAllowedValue: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  setRedactionProfile: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  importRedactionRules: { invalidates: ["RedactionRules", "Redaction", "Logs", "Audit"] },
  exportRedactionRules: { invalidates: ["Audit"] },
  listEvidence: { provides: ["Evidence"] },
  pinEvidence: { invalidates: ["Evidence", "Issue", "Audit"] },
  unpinEvidence: { invalidates: ["Evidence", "Issue", "Audit"] },
  triageLogs: { invalidates: ["Issue", "Issues", "Logs", "Redaction", "Evidence", "Timeline", "Whys", "Documents", "Audit", "Jobs"] },
  analyzeLogs: { invalidates: ["Issue", "Issues", "Logs", "Redaction", "Evidence", "Timeline", "Whys", "Audit", "Jobs"] },
  getTriageFindings: { provides: ["Evidence", "Whys"] },
  createSampleIssue: { invalidates: ["Issues", "Audit", "Jobs"] },
  listJobs: { provides: ["Jobs"] },
  cancelJob: { invalidates: ["Jobs"] },
  createResolutionStep: { invalidates: ["Whys", "Timeline", "Issue", "Audit"] },
  listResolutionSteps: { provides: ["Whys"] },
  updateResolutionStep: { invalidates: ["Whys", "Timeline", "Issue", "Audit"] },
  deleteResolutionStep: { invalidates: ["Whys", "Issue", "Audit"] },
  createTimelineEvent: { invalidates: ["Timeline", "Issue", "Audit"] },
  listTimelineEvents: { provides: ["Timeline"] },
  updateTimelineEvent: { invalidates: ["Timeline", "Issue", "Audit"] },
  deleteTimelineEvent: { invalidates: ["Timeline", "Issue", "Audit"] },
  generateDocument: { invalidates: ["Documents", "Timeline", "Issue", "Audit"] },
  getDocument: { provides: ["Documents"] },
  listDocuments: { provides: ["Documents"] },
  updateDocument: { invalidates: ["Documents", "Audit"] },
  deleteDocument: { invalidates: ["Documents", "Issue", "Audit"] },
  renderDocument: { provides: ["Documents"] },
  exportDocument: { invalidates: ["Timeline", "Audit"] },
  listAuditEntries: { provides: ["Audit"] },
  verifyAuditLog: { provides: ["Audit"] },
  getVaultStatus: { provides: ["Vault"] },
  openVault: { invalidates: ["Vault", "System", "Settings", "Issues", "Audit"] },
  getSettings: { provides: ["Settings"] },
  updateSettings: { invalidates: ["Settings", "Audit"] },
  getNetworkSettings: { provides: ["Settings"] },
  updateNetworkSettings: { invalidates: ["Settings", "Audit"] },
  testConnection: { invalidates: ["Audit"] },
  getStatus: { provides: ["System", "Issues", "Logs", "Documents", "Audit"] },
  listCommands: { provides: [] },
  seedDatabase: { invalidates: ["Issues", "Logs", "Audit"] },
} as const;
