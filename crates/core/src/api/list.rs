// The one list of commands. Nothing else may stand in this file: the build script of the desktop shell
// includes it to learn the names.

/// Calls `$callback!` with every command of the program.
///
/// A line reads `area::name(Request) -> Response => effect [Tags], flags;` where the effect is
/// `provides` (the answer may be cached under these tags) or `invalidates` (cached answers under
/// these tags are stale now). Flags: `while_locked` (answers without an open vault), `sends` (bytes
/// leave the machine). A command without flags does neither.
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            issues::create_issue(CreateIssue) -> Issue => invalidates [Issues];
            issues::get_issue(GetIssue) -> IssueDetail => provides [Issue];
            issues::list_issues(IssueFilter) -> Vec<IssueSummary> => provides [Issues];
            issues::update_issue(UpdateIssue) -> Issue => invalidates [Issue, Issues, Timeline];
            issues::delete_issue(DeleteIssue) -> DeletedIssue => invalidates [Issue, Issues];
            search::search_issues(SearchIssues) -> Vec<SearchHit> => provides [Issues];
            logs::import_logs(ImportLogs) -> ImportReport => invalidates [Issue, Logs, Timeline];
            logs::list_log_files(ListLogFiles) -> Vec<LogFile> => provides [Logs];
            logs::read_log_lines(ReadLogLines) -> LogLines => provides [Logs];
            logs::list_pii_spans(ListPiiSpans) -> Vec<PiiSpan> => provides [Logs];
            evidence::list_evidence(ListEvidence) -> Vec<StoredEvidence> => provides [Evidence];
            triage::triage_logs(TriageLogs) -> TriageReport => invalidates [Issue, Issues, Logs, Evidence, Timeline, Whys, Documents];
            whys::create_resolution_step(CreateResolutionStep) -> ResolutionStep => invalidates [Whys, Timeline];
            whys::list_resolution_steps(ListResolutionSteps) -> Vec<ResolutionStep> => provides [Whys];
            whys::update_resolution_step(UpdateResolutionStep) -> ResolutionStep => invalidates [Whys, Timeline];
            whys::delete_resolution_step(DeleteResolutionStep) -> ResolutionStep => invalidates [Whys];
            timeline::create_timeline_event(CreateTimelineEvent) -> TimelineEvent => invalidates [Timeline];
            timeline::list_timeline_events(ListTimelineEvents) -> Vec<TimelineEvent> => provides [Timeline];
            timeline::update_timeline_event(UpdateTimelineEvent) -> TimelineEvent => invalidates [Timeline];
            timeline::delete_timeline_event(DeleteTimelineEvent) -> TimelineEvent => invalidates [Timeline];
            documents::generate_document(GenerateDocument) -> Document => invalidates [Documents, Timeline];
            documents::get_document(GetDocument) -> Document => provides [Documents];
            documents::list_documents(ListDocuments) -> Vec<Document> => provides [Documents];
            documents::export_document(ExportDocument) -> ExportedDocument => invalidates [Timeline];
            audit::list_audit_entries(AuditFilter) -> Vec<AuditEntry> => provides [Audit];
            audit::verify_audit_log(NoArguments) -> AuditReport => provides [Audit];
            vault::get_vault_status(NoArguments) -> VaultStatus => provides [Vault], while_locked;
            vault::open_vault(OpenVault) -> VaultStatus => invalidates [Vault, System, Issues], while_locked;
            system::get_status(NoArguments) -> SystemStatus => provides [System];
            system::list_commands(NoArguments) -> Vec<CommandInfo> => provides [], while_locked;
            system::seed_database(SeedDatabase) -> SeedReport => invalidates [Issues, Logs, Audit];
        }
    };
}
