import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issue: Issue;

beforeAll(async () => {
  app = await openApp();
  issue = await app.devhost.commands.createSampleIssue({});
  await app.goto("/settings/redaction");
});
afterAll(() => app.close());

const rules = () => app.devhost.commands.getRedactionRules({});
const dialog = () => app.page.getByRole("dialog");
const field = (name: string) => dialog().getByLabel(name, { exact: false }).first();
const box = () => dialog().getByLabel("Try it on a text");
const result = () => dialog().getByRole("status");
const marks = () => dialog().locator("mark");
const table = () => app.page.getByRole("table", { name: "Your rules" });
const staleNote = () => app.page.getByRole("region", { name: "Logs sealed under other rules" });

describe("the redaction settings", () => {
  it("say what to do first where there is nothing yet", async () => {
    await app.page.getByText("No rules of your own yet.").waitFor();
    await app.page.getByText("Nothing is allowed yet.").waitFor();
    expect(await app.page.getByRole("radio", { name: "Standard" }).isChecked()).toBe(true);
    await screenshot(app.page, "settings-redaction-empty");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("try a rule on a text while one writes it", async () => {
    await app.page.keyboard.press("n");
    await field("Name").fill("Order number");
    await field("Pattern").fill("\\bAB-\\d{6}\\b");
    await box().fill("2026-03-01 order AB-771204 is open\n2026-03-01 größe 🙂 AB-000001 item\n");
    await result().getByText("2 values are replaced.").waitFor();
    expect(await marks().allTextContents()).toEqual(["AB-771204", "AB-000001"]);
    await field("Words near it").fill("order");
    await result().getByText("1 value is replaced; matches that stay: 1 without a word near.").waitFor();
    await screenshot(app.page, "settings-redaction-rule");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("refuse a pattern at its field, with the reason and what to do", async () => {
    await field("Pattern").fill("(");
    await dialog().getByText("The pattern is not valid: unclosed group.", { exact: false }).waitFor();
    await field("Pattern").fill("\\w+");
    await dialog().getByText("The rule is too broad", { exact: false }).waitFor();
    expect(await field("Pattern").getAttribute("aria-invalid")).toBe("true");
    await screenshot(app.page, "settings-redaction-rule-refused");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("keep a rule, which then waits for the logs to be sealed again", async () => {
    await field("Pattern").fill("\\b(?:order|ord)_[a-z0-9]{6,}\\b");
    await field("Words near it").fill("");
    await dialog().getByRole("button", { name: "Add rule" }).click();
    await dialog().getByText("is not the name of a type", { exact: false }).waitFor();
    await field("Type").fill("order no");
    await app.page.keyboard.press("Control+Enter");
    await dialog().waitFor({ state: "detached" });
    await table().getByRole("button", { name: "Order number", exact: true }).waitFor();
    expect((await rules()).rules.map(({ rule }) => rule.type)).toEqual(["ORDER_NO"]);
    await staleNote().getByText("1 issue has logs that were sealed under other rules.").waitFor();
    await screenshot(app.page, "settings-redaction");
    expect(await axeViolations(app.page)).toEqual([]);
    await staleNote().getByRole("button", { name: "Seal them again" }).click();
    await staleNote().waitFor({ state: "detached" });
    expect((await rules()).stale_issues).toEqual([]);
  });

  it("switch a rule off in its row, and open it by its name", async () => {
    await app.page.getByRole("switch", { name: "Order number" }).click();
    await expect.poll(async () => (await rules()).rules[0]?.rule.enabled).toBe(false);
    await table().getByRole("button", { name: "Order number", exact: true }).press("Enter");
    await expect.poll(() => field("Pattern").inputValue()).toContain("order|ord");
    await app.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("let a value stay, and refuse a pattern that would let everything stay", async () => {
    await app.page.keyboard.press("a");
    await dialog().getByRole("radio", { name: "A pattern" }).click();
    await field("Pattern").fill(".*");
    await dialog().getByRole("button", { name: "Allow" }).click();
    await dialog().getByText("would let values of", { exact: false }).waitFor();
    await field("Pattern").fill("10\\.20\\..*");
    await field("Only as type").fill("ipv4");
    await field("Reason").fill("The network of the lab");
    await screenshot(app.page, "settings-redaction-allow");
    expect(await axeViolations(app.page)).toEqual([]);
    await dialog().getByRole("button", { name: "Allow" }).click();
    const list = app.page.getByRole("table", { name: "Allow-list" });
    await list.getByText("Pattern · IPV4").waitFor();
    expect((await rules()).allowed[0]?.allowed.reason).toBe("The network of the lab");
  });

  it("carry the rules to a file and back", async () => {
    await app.page.getByRole("button", { name: "Export" }).click();
    await app.page.getByText("Exported 1 rule and 1 allowed value").first().waitFor();
    await app.page.getByRole("button", { name: "Export" }).click();
    const replace = app.page.getByRole("alertdialog");
    await replace.getByRole("button", { name: "Replace" }).click();
    await replace.waitFor({ state: "detached" });
    const [chooser] = await Promise.all([
      app.page.waitForEvent("filechooser"),
      app.page.getByRole("button", { name: "Import" }).click(),
    ]);
    const more = { rules: [{ name: "Badge", type: "BADGE", pattern: "badge-\\d{5}", confidence: 0.3 }] };
    await chooser.setFiles({
      name: "more.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(more)),
    });
    await table().getByRole("button", { name: "Badge", exact: true }).waitFor();
    const [broken] = await Promise.all([
      app.page.waitForEvent("filechooser"),
      app.page.getByRole("button", { name: "Import" }).click(),
    ]);
    await broken.setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}[") });
    await app.page.getByRole("alert").getByText("The rules file cannot be read", { exact: false }).waitFor();
    await app.page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
  });

  it("ask before a rule is deleted", async () => {
    await app.page.getByRole("button", { name: "More about “Badge”" }).click();
    await app.page.getByRole("menuitem", { name: "Delete" }).click();
    await app.page.getByRole("alertdialog").getByRole("button", { name: "Delete rule" }).click();
    await table().getByRole("button", { name: "Badge", exact: true }).waitFor({ state: "detached" });
  });

  it("choose a profile, which the review of an issue asks to be sealed under", async () => {
    await app.page.getByRole("radio", { name: "Minimal" }).click();
    await staleNote().waitFor();
    await app.goto(`/issues/${issue.id}/logs?view=redaction`);
    const safe = app.page.getByRole("region", { name: "Safe to send" });
    await safe.getByText("The redaction rules have changed since.", { exact: false }).waitFor();
    expect(await safe.getByRole("button", { name: "Approve" }).count()).toBe(0);
    await screenshot(app.page, "redaction-stale");
    expect(await axeViolations(app.page)).toEqual([]);
    await safe.getByRole("button", { name: "Seal again" }).click();
    await safe.getByRole("button", { name: "Approve" }).waitFor();
    const { values, is_stale } = await app.devhost.commands.getRedactionReview({ issue_id: issue.id });
    expect(is_stale).toBe(false);
    expect(values.filter(({ severity }) => severity !== "secret")).toEqual([]);
  });

  it("stand in a narrow window and in the dark", async () => {
    await app.devhost.commands.updateSettings({ theme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await app.goto("/settings/redaction");
    await table().waitFor();
    await screenshot(app.page, "settings-redaction-900-dark");
    expect(await axeViolations(app.page)).toEqual([]);
    await table().getByRole("button", { name: "Order number", exact: true }).click();
    await box().fill("order_abc123 and order_zz");
    await result().getByText("1 value is replaced.").waitFor();
    await screenshot(app.page, "settings-redaction-rule-900-dark");
    expect(await axeViolations(app.page)).toEqual([]);
    // The refusals of this file are the only ones; the browser reports each of them.
    expect(app.faults.filter((fault) => !/status of 4(09|22)/.test(fault))).toEqual([]);
  });
});
