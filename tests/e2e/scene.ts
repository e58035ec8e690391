import type { Document } from "../../src/bindings.ts";
import type { Commands } from "./devhost.ts";

/** The addresses of every screen, for an issue that has something on each of them. */
export interface Scene {
  readonly issueId: string;
  readonly screens: ReadonlyMap<string, string>;
}

/** Fills the vault as a week of work would: a list of issues, and one of them worked on to its documents. */
export async function setScene(commands: Commands): Promise<Scene> {
  await createOtherIssues(commands);
  const { id } = await commands.createSampleIssue({});
  const rca = await workOn(commands, id);
  return { issueId: id, screens: screensOf(id, rca.id) };
}

function screensOf(issueId: string, documentId: string): ReadonlyMap<string, string> {
  const tab = (name: string) => `/issues/${issueId}/${name}`;
  return new Map([
    ["issues", "/issues"],
    ["new-issue", "/issues/new"],
    ["overview", tab("overview")],
    ["logs", tab("logs")],
    ["redaction", `${tab("logs")}?view=redaction`],
    ["evidence", tab("evidence")],
    ["timeline", tab("timeline")],
    ["whys", tab("whys")],
    ["documents", tab("documents")],
    ["document", `${tab("documents")}?document=${documentId}`],
    ["document-pages", `${tab("documents")}?document=${documentId}&panes=preview&preview=pages`],
    ["search", "/search?q=checkout"],
    ["audit", "/audit"],
    ["appearance", "/settings/appearance"],
    ["redaction-rules", "/settings/redaction"],
    ["network", "/settings/network"],
    ["about", "/settings/about"],
  ]);
}

const OTHER_ISSUES = [
  { title: "Mail delivery delayed by 40 minutes", severity: "medium", status: "resolved", tags: ["mail"] },
  {
    title: "VPN gateway drops sessions every hour",
    severity: "high",
    status: "investigating",
    tags: ["vpn"],
  },
  { title: "Nightly backup of the file server failed", severity: "medium", status: "open", tags: ["backup"] },
  { title: "Certificate of the intranet has expired", severity: "high", status: "closed", tags: ["tls"] },
  { title: "Build agents run out of disk", severity: "low", status: "open", tags: ["ci", "disk"] },
  {
    title: "Branch office cannot reach the ERP",
    severity: "critical",
    status: "resolved",
    tags: ["network"],
  },
  { title: "Login page answers slowly on Mondays", severity: "low", status: "investigating", tags: ["sso"] },
] as const;

async function createOtherIssues(commands: Commands): Promise<void> {
  for (const { title, severity, status, tags } of OTHER_ISSUES) {
    const issue = await commands.createIssue({ title, severity, tags: [...tags], assigned_to: "Ada Byron" });
    await commands.updateIssue({ issue_id: issue.id, status });
  }
}

async function workOn(commands: Commands, issue_id: string): Promise<Document> {
  await commands.updateIssue({ issue_id, status: "investigating", assigned_to: "Grace Hopper" });
  const [first, second] = await commands.listEvidence({ issue_id });
  if (first === undefined || second === undefined) {
    throw new Error("The sample incident has no evidence.");
  }
  await commands.pinEvidence({ log_file_id: first.log_file_id, line: first.line });
  await takeUpWhys(commands, issue_id);
  await addMilestones(commands, issue_id);
  await commands.generateDocument({ issue_id, doc_type: "postmortem", template: "standard" });
  return commands.generateDocument({ issue_id, doc_type: "rca" });
}

/** One proposal is accepted and verified; the others stay proposals. */
async function takeUpWhys(commands: Commands, issue_id: string): Promise<void> {
  const [top] = await commands.listResolutionSteps({ issue_id });
  if (top === undefined) {
    throw new Error("The sample incident has no whys.");
  }
  await commands.updateResolutionStep({ issue_id, step_id: top.id, accept: true, state: "verified" });
}

async function addMilestones(commands: Commands, issue_id: string): Promise<void> {
  const milestones = [
    ["started", "2026-10-13T07:14:02Z", "Checkouts begin to fail"],
    ["detected", "2026-10-13T07:19:04Z", "The alert CheckoutErrorRateHigh fires"],
    ["acknowledged", "2026-10-13T07:21:30Z", "The on-call engineer takes the page"],
    ["mitigated", "2026-10-13T07:52:31Z", "The timeout is set back; orders go through again"],
  ] as const;
  for (const [event_type, occurred_at, description] of milestones) {
    await commands.createTimelineEvent({ issue_id, event_type, occurred_at, description });
  }
}
