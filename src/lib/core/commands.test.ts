import { expect, it } from "vitest";
import { cacheEffects } from "../../bindings.ts";
import { commandsOver, isCommandName, makesStale } from "./commands.ts";
import { CoreError, errorReport, toCoreError } from "./core-error.ts";

it("finds by tags what a change makes stale", () => {
  expect(makesStale("createIssue", "listIssues")).toBe(true);
  expect(makesStale("createIssue", "listLogFiles")).toBe(false);
  expect(makesStale("updateSettings", "getSettings")).toBe(true);
});

it("knows every command of the list and nothing else", () => {
  expect(Object.keys(cacheEffects).every(isCommandName)).toBe(true);
  expect(isCommandName("toString")).toBe(false);
});

it("throws the core's failures as errors that keep code and hint", async () => {
  const failure = {
    code: "not_found",
    message: "There is no such issue.",
    hint: "Look at the list.",
    detail: null,
  };
  const commands = commandsOver(() => Promise.reject(failure));
  const thrown = await commands.getIssue({ issue_id: "x" }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(CoreError);
  expect(thrown).toMatchObject(failure);
});

it("gives a failure of the connection a hint too", () => {
  const error = toCoreError(new TypeError("Failed to fetch"));
  expect(error.code).toBe("internal");
  expect(error.hint).not.toBe("");
  expect(errorReport(error)).toContain("TypeError: Failed to fetch");
});
