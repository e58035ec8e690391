import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issueId: string;

beforeAll(async () => {
  app = await openApp();
  issueId = (await app.devhost.commands.createSampleIssue({})).id;
});
afterAll(() => app.close());

const tree = () => app.page.getByRole("tree", { name: "Whys" });
const item = (name: string | RegExp) => tree().getByRole("treeitem", { name });
const active = () => tree().getByRole("treeitem", { selected: true });
const panel = () => app.page.getByRole("complementary", { name: "Selected why" });
const dialog = () => app.page.getByRole("dialog");
const press = (keys: string) => app.page.keyboard.press(keys);
const steps = () => app.devhost.commands.listResolutionSteps({ issue_id: issueId });

async function openWhys(): Promise<void> {
  await app.goto(`/issues/${issueId}/whys`);
  await tree().waitFor();
}

describe("the proposals of an analysis", () => {
  it("stand in the tree as proposals, without a violation", async () => {
    await openWhys();
    expect(
      await tree()
        .getByRole("treeitem", { name: /Proposed/ })
        .count(),
    ).toBe(3);
    await item(/Why did this happen: Checkout answers 5xx/)
      .getByRole("link", { name: "checkout-api.log:678" })
      .waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("are accepted by a key and verified", async () => {
    await openWhys();
    await press("a");
    await active()
      .and(item(/^Answered /))
      .waitFor();
    await press("v");
    await active()
      .and(item(/^Verified /))
      .waitFor();
    await expect.poll(async () => (await steps())[0]).toMatchObject({ author: "person", state: "verified" });
  });

  it("are edited where they stand, which makes them a person's", async () => {
    await openWhys();
    await press("j");
    await active()
      .and(item(/Why did that happen: “Caused by/))
      .waitFor();
    await active().getByRole("button", { name: "Edit" }).click();
    const answer = tree().getByRole("textbox", { name: "Answer" });
    await expect.poll(() => answer.evaluate((field) => field === document.activeElement)).toBe(true);
    await answer.fill("Automation set the statement timeout to 150 ms.");
    expect(await axeViolations(app.page)).toEqual([]);
    await press("Control+Enter");
    await active()
      .and(item(/^Answered /))
      .getByText("Automation set the statement timeout to 150 ms.")
      .waitFor();
    await expect.poll(() => tree().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("are rejected after a question", async () => {
    await openWhys();
    await item(/Which system or process factor/)
      .getByRole("button", { name: "Reject" })
      .click();
    await app.page.getByRole("alertdialog").getByRole("button", { name: "Reject proposal" }).click();
    await item(/Which system or process factor/).waitFor({ state: "detached" });
    await app.page.getByText("Proposal rejected", { exact: true }).waitFor();
  });
});

describe("whys that a person asks", () => {
  it("go down level by level without the pointer", async () => {
    await openWhys();
    await tree().focus();
    await press("End");
    for (const level of [
      "Why could automation do that?",
      "Why did no review stop it?",
      "Why is there no review?",
    ]) {
      await press("n");
      await tree().getByRole("textbox", { name: "Question" }).fill(level);
      await press("Enter");
      await active().and(item(level)).waitFor();
    }
    await expect.poll(() => active().getAttribute("aria-level")).toBe("5");
    await press("Shift+N");
    await tree().getByRole("textbox", { name: "Question" }).fill("Why did no test notice?");
    await tree().getByRole("textbox", { name: "Answer" }).fill("There is none.");
    await press("Control+Enter");
    await active()
      .and(item(/^Answered Why did no test notice/))
      .waitFor();
    await expect.poll(() => active().getAttribute("aria-level")).toBe("5");
  });

  it("keep their place in the address, close and open by arrows", async () => {
    await openWhys();
    await tree().focus();
    await press("Home");
    await press("ArrowLeft");
    await tree().getByRole("treeitem").nth(1).waitFor({ state: "detached" });
    await press("ArrowRight");
    await press("ArrowDown");
    await active()
      .and(item(/Why did that happen: “Caused by/))
      .waitFor();
    await app.page.reload();
    await active()
      .and(item(/Why did that happen: “Caused by/))
      .waitFor();
  });

  it("leave what is written when Escape is pressed", async () => {
    await openWhys();
    await press("e");
    await tree().getByRole("textbox", { name: "Question" }).fill("Something else");
    await press("Escape");
    await tree().getByRole("textbox", { name: "Question" }).waitFor({ state: "detached" });
    await active()
      .and(item(/Why did this happen/))
      .waitFor();
  });

  it("cite a line that is typed or chosen, and let it go again", async () => {
    await openWhys();
    await press("l");
    await dialog().getByRole("combobox").fill("platform-syslog.log:224");
    await dialog().getByRole("option", { name: "Cite platform-syslog.log:224" }).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await press("Enter");
    await panel().getByRole("link", { name: "platform-syslog.log:224" }).waitFor();
    await panel().getByRole("button", { name: "Add evidence" }).click();
    await dialog().getByRole("combobox").fill("SIGHUP");
    await dialog()
      .getByRole("option", { name: /received SIGHUP/ })
      .click();
    await panel().getByRole("link", { name: "postgresql-2026-10-13.log:250" }).waitFor();
    await panel().getByRole("button", { name: "Remove platform-syslog.log:224" }).click();
    await panel().getByRole("link", { name: "platform-syslog.log:224" }).waitFor({ state: "detached" });
    await expect
      .poll(async () => (await steps())[0]?.evidence_links.map(({ line }) => line))
      .toEqual([678, 250]);
  });

  it("say when there is no such line", async () => {
    await openWhys();
    await press("l");
    await dialog().getByRole("combobox").fill("nowhere.log:1");
    await press("Enter");
    await app.page
      .getByText(/nowhere\.log/)
      .first()
      .waitFor();
    await press("Escape");
  });

  it("open the log at a cited line", async () => {
    await openWhys();
    await panel().getByRole("link", { name: "checkout-api.log:678" }).click();
    await app.page.waitForURL(/\/logs\?.*line=678/);
  });

  it("are refuted, and deleted with those below moving up", async () => {
    await openWhys();
    await item(/^Answered Why did no test notice/).click();
    await press("x");
    await item(/^Refuted Why did no test notice/).waitFor();
    await panel().getByText("This answer did not hold.").waitFor();
    await item(/Why could automation do that/).click();
    await press("Delete");
    await app.page.getByRole("alertdialog").getByRole("button", { name: "Delete why" }).click();
    await item(/Why could automation do that/).waitFor({ state: "detached" });
    await expect.poll(() => item(/Why did no review stop it/).getAttribute("aria-level")).toBe("3");
  });
});

describe("the whys elsewhere", () => {
  it("begin with the symptom when there are none", async () => {
    const { id } = await app.devhost.commands.createIssue({ title: "Mail is late", severity: "low" });
    await app.goto(`/issues/${id}/whys`);
    await app.page.getByText("No why has been asked yet").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Start with the symptom" }).click();
    await press("Enter");
    await item(/^Open Why did this happen: Mail is late/).waitFor();
  });

  it("have no violation in the dark and in a narrow window", async () => {
    await app.devhost.commands.updateSettings({ theme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await openWhys();
    await app.page.locator('html[data-theme="dark"]').waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("met no error and no breach of the security policy", () => {
    // The browser reports the refusal of the line that there is not.
    expect(app.faults.filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([]);
  });
});
