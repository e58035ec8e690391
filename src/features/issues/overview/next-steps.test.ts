import { expect, it } from "vitest";
import type { Issue, IssueDetail, LogFile, ResolutionStep, StoredLog } from "../../../bindings.ts";
import { nextSteps } from "./next-steps.ts";

const AT = "2026-11-23 03:12:07";

const ISSUE: Issue = {
  id: "issue",
  title: "Checkout is down",
  description: null,
  severity: "high",
  status: "open",
  category: null,
  source: null,
  created_at: AT,
  updated_at: AT,
  resolved_at: null,
  assigned_to: null,
  tags: [],
};
const LOG_FILE: LogFile = {
  id: "log",
  issue_id: "issue",
  file_name: "app.log",
  file_path: "/app.log",
  file_size: 1,
  mime_type: null,
  content_hash: null,
  uploaded_at: AT,
  redacted: true,
};
const STORED: StoredLog = {
  log_file_id: "log",
  file_name: "app.log",
  file_path: "/app.log",
  encoding: "utf-8",
  byte_count: 1,
  line_count: 1,
  format: null,
  zone: null,
  first_timestamp: null,
  last_timestamp: null,
  content_hash: null,
  redacted_values: 3,
  approved_at: null,
};
const WHY: ResolutionStep = {
  id: "why",
  issue_id: "issue",
  step_order: 1,
  why_question: "Why is checkout down?",
  answer: null,
  evidence: null,
  created_at: AT,
  parent_id: null,
  state: "open",
  author: "person",
  evidence_links: [],
};

function detail(changes: Partial<IssueDetail>): IssueDetail {
  return {
    issue: ISSUE,
    log_files: [],
    resolution_steps: [],
    conversations: [],
    timeline_events: [],
    evidence: [],
    documents: [],
    ...changes,
  };
}

const done = (steps: ReturnType<typeof nextSteps>) =>
  steps.filter(({ isDone }) => isDone).map(({ screen }) => screen);

it("begins with the logs, before which nothing else can be done", () => {
  expect(nextSteps(detail({}), []).map(({ label }) => label)).toEqual(["Add logs"]);
});

it("waits for every log's redaction to be approved", () => {
  const withLog = detail({ log_files: [LOG_FILE] });
  const [, waiting] = nextSteps(withLog, [STORED]);
  expect(waiting).toMatchObject({ detail: "1 log file to approve", isDone: false });
  expect(done(nextSteps(withLog, [{ ...STORED, approved_at: AT }]))).toEqual(["logs", "redaction"]);
});

it("counts a proposed answer as work that is left", () => {
  const whys: ResolutionStep[] = [WHY, { ...WHY, id: "proposed", state: "answered", author: "proposal" }];
  const steps = nextSteps(detail({ resolution_steps: whys, log_files: [LOG_FILE] }), [STORED]);
  expect(steps.find(({ screen }) => screen === "whys")).toMatchObject({
    label: "Answer the open why",
    detail: "1 why open, 1 proposed answer to judge",
    isDone: false,
  });
});

it("is done with the whys when a person stands behind every answer", () => {
  const answered: ResolutionStep = { ...WHY, state: "verified", answer: "A timeout was set too low." };
  const steps = nextSteps(detail({ resolution_steps: [answered], log_files: [LOG_FILE] }), [STORED]);
  expect(done(steps)).toContain("whys");
});
