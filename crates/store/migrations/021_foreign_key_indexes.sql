-- Deleting an issue follows every reference to it; without an index each costs a scan of its table.
CREATE INDEX idx_log_files_issue ON log_files(issue_id);
CREATE INDEX idx_log_files_content ON log_files(content_hash);
CREATE INDEX idx_pii_spans_log_file ON pii_spans(log_file_id, start_offset);
CREATE INDEX idx_ai_conversations_issue ON ai_conversations(issue_id);
CREATE INDEX idx_ai_messages_conversation ON ai_messages(conversation_id);
CREATE INDEX idx_resolution_steps_issue ON resolution_steps(issue_id, step_order);
CREATE INDEX idx_resolution_steps_parent ON resolution_steps(parent_id);
CREATE INDEX idx_documents_issue ON documents(issue_id);
CREATE INDEX idx_image_attachments_issue ON image_attachments(issue_id);
CREATE INDEX idx_timeline_events_log_file ON timeline_events(log_file_id);
CREATE INDEX idx_evidence_lines_issue ON evidence_lines(issue_id, rank);
CREATE INDEX idx_evidence_lines_log_file ON evidence_lines(log_file_id);
CREATE INDEX idx_why_evidence_evidence ON why_evidence(evidence_id);
CREATE INDEX idx_why_evidence_log_file ON why_evidence(log_file_id);
CREATE INDEX idx_mcp_tools_server ON mcp_tools(server_id);
CREATE INDEX idx_mcp_resources_server ON mcp_resources(server_id);
CREATE INDEX idx_issues_updated ON issues(updated_at);
