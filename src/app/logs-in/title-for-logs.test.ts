import { expect, it } from "vitest";
import { titleForLogs } from "./title-for-logs.ts";

it.each([
  [{ paths: ["/var/log/nginx/error.log"] }, "Logs: error.log"],
  [{ paths: ["C:\\logs\\app\\"] }, "Logs: app"],
  [{ paths: ["/a/x.log", "/a/y.log"] }, "Logs: x.log and 1 other"],
  [{ paths: ["/a/x.log", "/a/y.log", "/a/z.log"] }, "Logs: x.log and 2 others"],
  [{ pasted: { name: "pasted 2026-11-23 215807.log", text: "x" } }, "Logs: pasted 2026-11-23 215807.log"],
])("names an issue after what came in: %j", (logs, title) => {
  expect(titleForLogs(logs)).toBe(title);
});
