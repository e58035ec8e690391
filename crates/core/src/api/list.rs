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
            issues::create_issue(CreateIssue) -> Issue => invalidates [Issues, Audit];
            issues::get_issue(GetIssue) -> IssueDetail => provides [Issue];
            issues::list_issues(IssueFilter) -> Vec<IssueSummary> => provides [Issues];
            issues::count_issues(IssueFilter) -> IssueMatches => provides [Issues];
            issues::get_issue_counts(NoArguments) -> IssueCounts => provides [Issues];
            issues::update_issue(UpdateIssue) -> Issue => invalidates [Issue, Issues, Timeline, Audit];
            issues::delete_issue(DeleteIssue) -> DeletedIssue => invalidates [Issue, Issues, Audit];
            search::search_issues(SearchIssues) -> Vec<SearchHit> => provides [Issues];
            logs::import_logs(ImportLogs) -> ImportReport => invalidates [Issue, Issues, Logs, Redaction, Timeline, Audit, Jobs];
            logs::list_log_files(ListLogFiles) -> Vec<LogFile> => provides [Logs];
            logs::read_log_lines(ReadLogLines) -> LogLines => provides [Logs];
            logs::list_log_contents(ListLogContents) -> Vec<StoredLog> => provides [Logs, Redaction];
            logs::search_log_lines(SearchLogLines) -> LogMatches => provides [Logs];
            logs::delete_log_file(DeleteLogFile) -> LogFile => invalidates [Issue, Issues, Logs, Redaction, Evidence, Timeline, Whys, Audit];
            logs::list_pii_spans(ListPiiSpans) -> Vec<PiiSpan> => provides [Logs];
            redaction::get_redaction_review(GetRedactionReview) -> RedactionReview => provides [Redaction];
            redaction::decide_redaction(DecideRedaction) -> RedactionReview => invalidates [Redaction, Logs, Evidence, Timeline, Whys, Documents, Issue, Audit, Jobs];
            redaction::approve_redaction(ApproveRedaction) -> RedactionReview => invalidates [Redaction, Audit];
            redaction::reseal_logs(ResealLogs) -> RedactionReview => invalidates [RedactionRules, Redaction, Logs, Evidence, Timeline, Whys, Documents, Issue, Audit, Jobs];
            redaction_rules::get_redaction_rules(NoArguments) -> RedactionRules => provides [RedactionRules, Redaction, Issues];
            redaction_rules::create_redaction_rule(CreateRedactionRule) -> StoredRedactionRule => invalidates [RedactionRules, Redaction, Logs, Audit];
            redaction_rules::update_redaction_rule(UpdateRedactionRule) -> StoredRedactionRule => invalidates [RedactionRules, Redaction, Logs, Audit];
            redaction_rules::delete_redaction_rule(DeleteRedactionRule) -> StoredRedactionRule => invalidates [RedactionRules, Redaction, Logs, Audit];
            rule_tests::test_redaction_rule(TestRedactionRule) -> RuleTest => provides [RedactionRules];
            allowed_values::create_allowed_value(CreateAllowedValue) -> StoredAllowedValue => invalidates [RedactionRules, Redaction, Logs, Audit];
            allowed_values::update_allowed_value(UpdateAllowedValue) -> StoredAllowedValue => invalidates [RedactionRules, Redaction, Logs, Audit];
            allowed_values::delete_allowed_value(DeleteAllowedValue) -> StoredAllowedValue => invalidates [RedactionRules, Redaction, Logs, Audit];
            redaction_rules::set_redaction_profile(SetRedactionProfile) -> RedactionRules => invalidates [RedactionRules, Redaction, Logs, Audit];
            rules_files::import_redaction_rules(ImportRedactionRules) -> ImportedRules => invalidates [RedactionRules, Redaction, Logs, Audit];
            rules_files::export_redaction_rules(ExportRedactionRules) -> ExportedRules => invalidates [Audit];
            evidence::list_evidence(ListEvidence) -> Vec<StoredEvidence> => provides [Evidence];
            evidence::pin_evidence(PinEvidence) -> StoredEvidence => invalidates [Evidence, Issue, Audit];
            evidence::unpin_evidence(UnpinEvidence) -> StoredEvidence => invalidates [Evidence, Issue, Audit];
            triage::triage_logs(TriageLogs) -> TriageReport => invalidates [Issue, Issues, Logs, Redaction, Evidence, Timeline, Whys, Documents, Audit, Jobs];
            triage::analyze_logs(AnalyzeLogs) -> AnalysisReport => invalidates [Issue, Issues, Logs, Redaction, Evidence, Timeline, Whys, Audit, Jobs];
            triage::get_triage_findings(GetTriageFindings) -> Option<StoredFindings> => provides [Evidence, Whys];
            sample::create_sample_issue(NoArguments) -> Issue => invalidates [Issues, Audit, Jobs];
            jobs::list_jobs(NoArguments) -> Vec<Job> => provides [Jobs];
            jobs::cancel_job(CancelJob) -> Job => invalidates [Jobs];
            whys::create_resolution_step(CreateResolutionStep) -> ResolutionStep => invalidates [Whys, Timeline, Issue, Audit];
            whys::list_resolution_steps(ListResolutionSteps) -> Vec<ResolutionStep> => provides [Whys];
            whys::update_resolution_step(UpdateResolutionStep) -> ResolutionStep => invalidates [Whys, Timeline, Issue, Audit];
            whys::delete_resolution_step(DeleteResolutionStep) -> ResolutionStep => invalidates [Whys, Issue, Audit];
            timeline::create_timeline_event(CreateTimelineEvent) -> TimelineEvent => invalidates [Timeline, Issue, Audit];
            timeline::list_timeline_events(ListTimelineEvents) -> Vec<TimelineEvent> => provides [Timeline];
            timeline::update_timeline_event(UpdateTimelineEvent) -> TimelineEvent => invalidates [Timeline, Issue, Audit];
            timeline::delete_timeline_event(DeleteTimelineEvent) -> TimelineEvent => invalidates [Timeline, Issue, Audit];
            documents::generate_document(GenerateDocument) -> Document => invalidates [Documents, Timeline, Issue, Audit];
            documents::get_document(GetDocument) -> Document => provides [Documents];
            documents::list_documents(ListDocuments) -> Vec<Document> => provides [Documents];
            documents::update_document(UpdateDocument) -> Document => invalidates [Documents, Audit];
            documents::delete_document(DeleteDocument) -> Document => invalidates [Documents, Issue, Audit];
            documents::render_document(GetDocument) -> DocumentPages => provides [Documents];
            documents::export_document(ExportDocument) -> ExportedDocument => invalidates [Timeline, Audit];
            audit::list_audit_entries(AuditFilter) -> Vec<AuditEntry> => provides [Audit];
            audit::verify_audit_log(NoArguments) -> AuditReport => provides [Audit];
            vault::get_vault_status(NoArguments) -> VaultStatus => provides [Vault], while_locked;
            vault::open_vault(OpenVault) -> VaultStatus => invalidates [Vault, System, Settings, Issues, Audit], while_locked;
            settings::get_settings(NoArguments) -> Settings => provides [Settings];
            settings::update_settings(UpdateSettings) -> Settings => invalidates [Settings, Audit];
            network::get_network_settings(NoArguments) -> NetworkSettings => provides [Settings];
            network::update_network_settings(UpdateNetworkSettings) -> NetworkSettings => invalidates [Settings, Audit];
            network::test_connection(TestConnection) -> ConnectionReport => invalidates [Audit], sends;
            system::get_status(NoArguments) -> SystemStatus => provides [System, Issues, Logs, Documents, Audit];
            system::list_commands(NoArguments) -> Vec<CommandInfo> => provides [], while_locked;
            system::seed_database(SeedDatabase) -> SeedReport => invalidates [Issues, Logs, Audit];
        }
    };
}
