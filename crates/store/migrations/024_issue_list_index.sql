-- The list is read newest first, page by page; without this each page sorts all issues.
CREATE INDEX idx_issues_created ON issues(created_at, id);
