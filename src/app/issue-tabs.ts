/** The screens of one issue, in the order of the work; the digit keys follow it. */
export const ISSUE_TABS = [
  { segment: "overview", label: "Overview" },
  { segment: "logs", label: "Logs" },
  { segment: "evidence", label: "Evidence" },
  { segment: "timeline", label: "Timeline" },
  { segment: "whys", label: "Whys" },
  { segment: "documents", label: "Documents" },
] as const;
