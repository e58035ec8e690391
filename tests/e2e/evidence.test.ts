import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issue: Issue;

beforeAll(async () => {
  app = await openApp();
  issue = await app.devhost.commands.createSampleIssue({});
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.goto(`/issues/${issue.id}/evidence`);
});
afterAll(() => app.close());

const rows = () => app.page.getByRole("list", { name: "Evidence" }).getByRole("listitem");
const current = () => app.page.locator("li[aria-current=true]");

describe("the evidence", () => {
  it("is ranked, with reasons", async () => {
    await rows()
      .first()
      .getByText(/statement timeout/)
      .first()
      .waitFor();
    await rows().first().getByText("a statement ran too long").waitFor();
    await screenshot(app.page, "evidence");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("is walked by keys and pinned", async () => {
    await app.page.keyboard.press("j");
    await expect.poll(() => rows().nth(1).getAttribute("aria-current")).toBe("true");
    await app.page.keyboard.press("p");
    await current().getByText("Pinned").waitFor();
    await app.page.getByRole("radio", { name: "Pinned 1" }).click();
    await app.page.waitForURL(/pinned=true/);
    await expect.poll(() => rows().count()).toBe(1);
    await app.page.getByRole("radio", { name: /^All/ }).click();
  });

  it("shows the lines around one", async () => {
    await app.page.keyboard.press("x");
    const around = app.page.getByRole("region", { name: /^Lines around/ });
    await around.getByText("Error").first().waitFor();
    await screenshot(app.page, "evidence-around");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.keyboard.press("x");
    await around.waitFor({ state: "detached" });
  });

  it("is copied redacted, as a quotation with its citation", async () => {
    await app.page.keyboard.press("y");
    await app.page.getByText("Line copied as a quotation", { exact: true }).waitFor();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^> ```\n/);
    expect(copied).toMatch(/> \[L:.+#\d+\]$/);
  });

  it("supports a why and becomes an event", async () => {
    await app.page.keyboard.press("w");
    await app.page.getByRole("button", { name: "Add to why" }).click();
    await app.page.getByText("Added to the why", { exact: true }).waitFor();
    await app.page.keyboard.press("e");
    await app.page.getByRole("dialog", { name: "Make it a timeline event" }).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Add event" }).click();
    await app.page.getByText("Event added to the timeline", { exact: true }).waitFor();
  });

  it("is filtered by level in the address", async () => {
    await app.page.getByRole("combobox", { name: "Level" }).click();
    await app.page.getByRole("option", { name: "Info" }).click();
    await app.page.waitForURL(/level=info/);
    await app.page.getByRole("status").getByText(/ of /).waitFor();
    await app.page.reload();
    await rows().first().getByText("Info").waitFor();
  });

  it("opens the log at the line", async () => {
    await app.page.keyboard.press("j");
    const link = current().getByRole("link");
    const cited = (await link.textContent()) ?? "";
    await app.page.keyboard.press("o");
    await app.page.waitForURL(new RegExp(`line=${cited.split(":").at(-1)}`));
    await app.page.getByRole("region", { name: "Selected line" }).waitFor();
  });

  it("says what to do first when there is none", async () => {
    const empty = await app.devhost.commands.createIssue({ title: "No logs", severity: "low" });
    await app.goto(`/issues/${empty.id}/evidence`);
    await app.page.getByRole("link", { name: "Add logs" }).click();
    await app.page.waitForURL("**/logs");
  });

  it("has no violation in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 700 });
    await app.goto(`/issues/${issue.id}/evidence`);
    await rows().first().waitFor();
    await screenshot(app.page, "evidence-dark-narrow");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("met no error", () => {
    expect(app.faults).toEqual([]);
  });
});
