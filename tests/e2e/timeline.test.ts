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

const table = () => app.page.getByRole("grid", { name: "Events" });
const selectedRow = () => table().getByRole("row", { selected: true });
const details = () => app.page.getByRole("region", { name: "Selected event" });
const dialog = () => app.page.getByRole("dialog");
const address = () => new URL(app.page.url());

async function openTimeline(search = ""): Promise<void> {
  await app.goto(`/issues/${issueId}/timeline${search}`);
  await table().waitFor();
}

/** Fills the open form and saves it. */
async function writeEvent(description: string, time: string): Promise<void> {
  await dialog().getByRole("textbox", { name: "What happened" }).fill(description);
  await dialog().getByRole("textbox", { name: "Time" }).fill(time);
  await app.page.keyboard.press("Enter");
}

describe("the timeline", () => {
  it("shows a lane for each source and every event in words, without a violation", async () => {
    await openTimeline();
    await app.page.getByRole("button", { name: /^platform-syslog\.log/ }).waitFor();
    await table().getByRole("link", { name: "platform-syslog.log:226" }).waitFor();
    await table().getByText("Zone assumed, year inferred").first().waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("selects by keyboard, shows the event in full and keeps the place in the address", async () => {
    await openTimeline();
    await app.page.keyboard.press("j");
    await details().getByText("duplicate key value violates").waitFor();
    await app.page.keyboard.press("j");
    await details().getByText("The line names no zone").waitFor();
    expect(address().searchParams.has("event")).toBe(true);
    await app.page.reload();
    await details().getByText("The line names no zone").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("selects an event by its mark", async () => {
    await openTimeline();
    const mark = app.page.getByRole("application").locator("circle").last();
    await mark.hover({ force: true });
    await mark.click({ force: true });
    await details()
      .getByRole("link", { name: /checkout-api\.log/ })
      .waitFor();
    await selectedRow()
      .getByRole("link", { name: /checkout-api\.log/ })
      .waitFor();
  });

  it("zooms by keys and back", async () => {
    await openTimeline();
    const lanes = app.page.getByRole("region", { name: "Lanes" });
    await lanes.getByText("09:30", { exact: true }).waitFor();
    const fit = lanes.getByRole("button", { name: "Show everything" });
    await expect.poll(() => fit.isDisabled()).toBe(true);
    for (let press = 0; press < 6; press += 1) {
      await app.page.keyboard.press("+");
    }
    await lanes.getByText("09:30", { exact: true }).waitFor({ state: "detached" });
    await app.page.keyboard.press("0");
    await lanes.getByText("09:30", { exact: true }).waitFor();
  });

  it("shows times in another zone and as they were written", async () => {
    await openTimeline();
    await table().getByText("2026-10-13 08:47:19.882 CEST", { exact: true }).waitFor();
    await app.page.getByRole("radio", { name: "UTC" }).click();
    await table().getByText("2026-10-13 06:47:19.882 UTC", { exact: true }).waitFor();
    await app.page.keyboard.press("z");
    await app.page.keyboard.press("z");
    await table().getByText("2026-10-13 08:47:19.882 +02:00", { exact: true }).waitFor();
  });

  it("filters by source, kind and class in the address", async () => {
    await openTimeline();
    await app.page.getByRole("button", { name: /^edge-error\.log/ }).click();
    await app.page.waitForURL(/source=edge-error\.log/);
    await expect.poll(() => table().getByRole("row").count()).toBe(3);
    await app.page.getByRole("button", { name: /^edge-error\.log/ }).click();
    await app.page.getByRole("radio", { name: "Work on the issue" }).click();
    await table().getByText("A log was imported: edge-access.log").waitFor();
    await openTimeline("?class=app&kind=log_uploaded");
    await expect.poll(() => table().getByRole("row").count()).toBe(7);
  });

  it("says what to do when the filters leave nothing", async () => {
    await app.goto(`/issues/${issueId}/timeline?kind=nothing`);
    await app.page.getByText("No event fits these filters").waitFor();
    await app.page.getByRole("button", { name: "Show all events" }).click();
    await table().waitFor();
  });

  it("opens the log at the event's line", async () => {
    await openTimeline();
    await app.page.keyboard.press("j");
    await details().waitFor();
    await app.page.keyboard.press("o");
    await app.page.waitForURL(/\/logs\?.*line=129/);
    await openTimeline();
    await table().focus();
    await app.page.keyboard.press("Home");
    await details().waitFor();
    await app.page.keyboard.press("Enter");
    await app.page.waitForURL(/\/logs\?.*line=129/);
  });
});

describe("events that a person knows of", () => {
  it("are asked for as missing milestones and give the metrics", async () => {
    await openTimeline();
    await app.page.getByRole("button", { name: "Add: started" }).click();
    await writeEvent("Checkouts begin to fail", "2026-10-13 09:14:02");
    await app.page.getByRole("region", { name: "Lanes" }).getByRole("button", { name: "Started" }).waitFor();
    await app.page.getByRole("button", { name: "Add: detected" }).click();
    await expect
      .poll(async () => await dialog().getByRole("textbox", { name: "Time" }).inputValue())
      .toBe("2026-10-13T09:14:02+02:00");
    expect(await axeViolations(app.page)).toEqual([]);
    await writeEvent("The alert fires", "2026-10-13T07:19:04Z");
    await app.page.getByRole("region", { name: "Metrics" }).getByText("5 min 2 s").waitFor();
    await selectedRow().getByText("The alert fires").waitFor();
    const [started] = (await app.devhost.commands.listTimelineEvents({ issue_id: issueId })).filter(
      ({ event_type }) => event_type === "started",
    );
    expect(started?.occurred_at).toBe("2026-10-13T09:14:02+02:00");
  });

  it("show the core's words about a time that cannot be read, and keep what was typed", async () => {
    await openTimeline();
    await app.page.keyboard.press("n");
    await writeEvent("Somebody called", "yesterday");
    await dialog()
      .getByRole("alert")
      .getByText(/is not a moment/)
      .waitFor();
    await expect
      .poll(async () => await dialog().getByRole("textbox", { name: "What happened" }).inputValue())
      .toBe("Somebody called");
    await app.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("cite a line of a log and take its time", async () => {
    await openTimeline();
    await app.page.getByRole("button", { name: "Add event" }).click();
    await dialog().getByRole("textbox", { name: "What happened" }).fill("The limit was lowered");
    await dialog()
      .getByRole("combobox", { name: /Log that shows it/ })
      .click();
    await app.page.getByRole("option", { name: "platform-syslog.log" }).click();
    await dialog().getByRole("button", { name: "Add event" }).click();
    await dialog().getByText("Give the line's number, from 1.").waitFor();
    await dialog().getByRole("textbox", { name: "Line" }).fill("226");
    await dialog().getByRole("button", { name: "Add event" }).click();
    await details().getByText("The limit was lowered").waitFor();
    await details().getByText("2026-10-13 09:13:58 CEST").waitFor();
  });

  it("are edited, marked and deleted after a question", async () => {
    await openTimeline();
    await table().getByText("The limit was lowered").click();
    await app.page.keyboard.press("e");
    await dialog().getByRole("textbox", { name: "What happened" }).fill("The statement timeout was lowered");
    await dialog().getByRole("button", { name: "Save" }).click();
    await details().getByText("The statement timeout was lowered").waitFor();
    await details().getByRole("button", { name: "Mark as" }).click();
    await app.page.getByRole("menuitem", { name: "Mitigated" }).click();
    await details().getByText("Mitigated").waitFor();
    await app.page.keyboard.press("Delete");
    await app.page.getByRole("alertdialog").getByRole("button", { name: "Delete event" }).click();
    await app.page.getByText("Event deleted", { exact: true }).waitFor();
    await table().getByText("The statement timeout was lowered").waitFor({ state: "detached" });
  });
});

describe("the timeline elsewhere", () => {
  it("says what to do first when there is nothing", async () => {
    const { id } = await app.devhost.commands.createIssue({ title: "Nothing yet", severity: "low" });
    await app.goto(`/issues/${id}/timeline`);
    await app.page.getByText("Nothing is known of the incident's course yet").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Add event" }).click();
    await dialog().waitFor();
  });

  it("has no violation in the dark and in a narrow window", async () => {
    await app.devhost.commands.updateSettings({ theme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await openTimeline();
    await app.page.locator('html[data-theme="dark"]').waitFor();
    await app.page.keyboard.press("j");
    await details().waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("met no error and no breach of the security policy", () => {
    // The browser reports the refusal of the time that could not be read.
    expect(app.faults.filter((fault) => !fault.includes("status of 422"))).toEqual([]);
  });
});
