import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issue: Issue;

beforeAll(async () => {
  app = await openApp();
  issue = await app.devhost.commands.createSampleIssue({});
  await app.goto(`/issues/${issue.id}/logs?view=redaction`);
});
afterAll(() => app.close());

const review = () => app.devhost.commands.getRedactionReview({ issue_id: issue.id });
const values = () => app.page.getByRole("tree", { name: "Replaced values" });
const safe = () => app.page.getByRole("region", { name: "Safe to send" });
const detail = () => app.page.getByRole("region", { name: "Selected value" });

describe("the review of the redaction", () => {
  it("answers in one sentence whether it is safe to send", async () => {
    const { types } = await review();
    const replaced = types.reduce((sum, type) => sum + type.values, 0);
    await safe()
      .getByText(`${replaced} values of ${types.length} kinds were replaced, none is uncertain.`)
      .waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("shows a value before and after at its first place", async () => {
    await app.page.getByLabel("Filter the values").fill("email");
    await values().focus();
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowDown");
    await detail().getByText("[EMAIL_").waitFor();
    const chosen = app.page.getByRole("listbox").getByRole("option", { selected: true });
    await chosen.locator("mark", { hasText: "@" }).first().waitFor();
    await chosen
      .getByText(/\[EMAIL_\d+\]/)
      .first()
      .waitFor();
    await screenshot(app.page, "redaction");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("accepts a value and takes it back by keys", async () => {
    await app.page.keyboard.press("a");
    await values().getByText("Accepted").waitFor();
    // The keys rest, as the buttons do, until what the decision touched is loaded again.
    await expect.poll(() => detail().getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
    await app.page.keyboard.press("u");
    await values().getByText("Accepted").waitFor({ state: "detached" });
  });

  it("keeps a value as it is, which the sealed logs then hold", async () => {
    const email = (await detail().locator("p").first().textContent()) ?? "";
    await detail().getByRole("button", { name: "Keep as it is" }).click();
    await detail().getByText("stays as it is").waitFor();
    const kept = (await review()).values.find(({ value }) => value === email);
    expect(kept?.decision).toBe("keep");
    await detail().getByRole("button", { name: "Undo" }).click();
    await detail().getByText("becomes").waitFor();
  });

  it("replaces a value that no rule found", async () => {
    await app.page.getByRole("button", { name: "Replace a value" }).click();
    await app.page.getByLabel("Value", { exact: false }).last().fill("HikariPool-1");
    await app.page.getByRole("button", { name: "Replace", exact: true }).click();
    await app.page.getByText(/^Value replaced in \d+ places?$/).waitFor();
    await detail().getByText("HikariPool-1", { exact: true }).waitFor();
    await expect
      .poll(async () => (await review()).values.some(({ value }) => value === "HikariPool-1"))
      .toBe(true);
  });

  it("shows what will be sent with its hash, and is approved by one button", async () => {
    await app.page.getByRole("radio", { name: "What will be sent" }).click();
    const { logs } = await review();
    const hashes = logs.map(({ sealed_hash }) => sealed_hash);
    const shown = await app.page.locator("code").textContent();
    expect(hashes).toContain(shown);
    await screenshot(app.page, "redaction-sealed");
    await safe().getByRole("button", { name: "Approve" }).click();
    await safe()
      .getByText(/^Approved/)
      .waitFor();
    await expect.poll(async () => (await review()).is_approved).toBe(true);
    await screenshot(app.page, "redaction-approved");
  });

  it("has no violation in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 700 });
    await screenshot(app.page, "redaction-dark-narrow");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("met no error", () => {
    expect(app.faults).toEqual([]);
  });
});
