import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../bindings.ts";
import { formatDuration } from "../../lib/format/duration.ts";
import { axisTicks } from "./axis-ticks.ts";
import { createRequest, draftOf, emptyDraft, updateRequest } from "./event-draft.ts";
import { formatMoment } from "./event-time.ts";
import { confidenceLabel, eventText, kindLabel } from "./event-words.ts";
import { FLAG_PIXELS, flagsOf } from "./flags.ts";
import { markAt, nextEventOf } from "./hit-test.ts";
import { lanesOf, marksOf } from "./lanes.ts";
import { METRICS, metricValue, milestonesOf } from "./milestones.ts";
import { filterEvents, placeEvents } from "./placed-event.ts";
import { panned, windowAround, zoomed } from "./time-window.ts";
import { namesZone, timeForCore } from "./typed-time.ts";

const event = (id: string, changes: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  issue_id: "issue",
  event_type: "log_line",
  description: `Event ${id}`,
  metadata: null,
  created_at: "2026-11-23 02:05:00",
  class: "incident",
  occurred_at: "2026-10-13T07:14:02Z",
  confidence: "exact",
  log_file_id: "log",
  source: "a.log",
  source_line: 1,
  source_hash: null,
  ...changes,
});
const at = (clock: string) => Date.parse(`2026-10-13T${clock}Z`);
const milestone = (kind: string, clock: string) =>
  event(`${kind}-${clock}`, { event_type: kind, occurred_at: `2026-10-13T${clock}Z` });

describe("events", () => {
  it("stand in the order in which they happened, those without a time last", () => {
    const placed = placeEvents([
      event("unknown", { occurred_at: null }),
      event("later", { occurred_at: "2026-10-13T08:00:00+00:00" }),
      event("earlier", { occurred_at: "2026-10-13T09:30:00+02:00" }),
    ]);
    expect(placed.map(({ event: { id } }) => id)).toEqual(["earlier", "later", "unknown"]);
  });

  it("of the work on the issue are shown only when they are asked for", () => {
    const placed = placeEvents([event("a"), event("b", { class: "app", occurred_at: null, source: null })]);
    const shown = (search: object) => filterEvents(placed, search).map(({ event: { id } }) => id);
    expect(shown({})).toEqual(["a"]);
    expect(shown({ class: "app" })).toEqual(["b"]);
    expect(shown({ class: "all" })).toEqual(["a", "b"]);
    expect(shown({ source: "other.log" })).toEqual([]);
  });

  it("say which log or question they are about", () => {
    const imported = event("a", { description: "A log was imported", metadata: '{"file_name":"a.log"}' });
    expect(eventText(imported)).toBe("A log was imported: a.log");
    expect(kindLabel("why_level_advanced")).toBe("Why level advanced");
    expect(confidenceLabel("zone_assumed,year_inferred")).toBe("Zone assumed, year inferred");
    expect(confidenceLabel(null)).toBe("");
  });
});

describe("times", () => {
  it.each([
    ["2026-10-13T09:14:02.860+02:00", "utc", "2026-10-13 07:14:02.860 UTC"],
    ["2026-10-13T09:14:02.860+02:00", "file", "2026-10-13 09:14:02.860 +02:00"],
    ["2026-10-13T07:14:02Z", "utc", "2026-10-13 07:14:02 UTC"],
    ["2026-10-13T07:14:02Z", "file", "2026-10-13 07:14:02 UTC"],
    ["2026-11-23 02:05:00", "file", "2026-11-23 02:05:00 UTC"],
  ] as const)("%s in the zone %s reads %s", (moment, zone, expected) => {
    expect(formatMoment(moment, zone)).toBe(expected);
  });

  it("that are typed without a zone get the person's own, or are the core's UTC", () => {
    const offset = /^2026-10-13T09:14:00(Z|[+-]\d\d:\d\d)$/;
    expect(timeForCore("2026-10-13 09:14", "local")).toMatch(offset);
    expect(Date.parse(timeForCore("2026-10-13 09:14", "local"))).toBe(new Date(2026, 9, 13, 9, 14).getTime());
    expect(timeForCore("2026-10-13 09:14", "utc")).toBe("2026-10-13 09:14");
  });

  it.each(["2026-10-13T09:14:02+02:00", "yesterday", "2026-13-40 09:14:00"])(
    "go to the core as they are when they are no plain date and time: %s",
    (typed) => expect(timeForCore(typed, "local")).toBe(typed),
  );

  it("know whether they name a zone", () => {
    expect(namesZone("2026-10-13T09:14:02+02:00")).toBe(true);
    expect(namesZone("2026-10-13T09:14:02Z")).toBe(true);
    expect(namesZone("2026-10-13 09:14")).toBe(false);
    expect(namesZone("2026-10-13")).toBe(false);
  });
});

describe("milestones and metrics", () => {
  const [detect, acknowledge, mitigate] = METRICS;

  it("take the earliest event of a kind and measure between two", () => {
    const milestones = milestonesOf([
      milestone("started", "07:14:02"),
      milestone("detected", "07:30:00"),
      milestone("detected", "07:19:04"),
    ]);
    expect(detect && metricValue(detect, milestones)).toEqual({ kind: "known", milliseconds: 302_000 });
    expect(acknowledge && metricValue(acknowledge, milestones)).toEqual({
      kind: "missing",
      milestones: ["acknowledged"],
    });
  });

  it("say so when the end comes before the beginning", () => {
    const milestones = milestonesOf([milestone("started", "08:00:00"), milestone("mitigated", "07:00:00")]);
    expect(mitigate && metricValue(mitigate, milestones)).toEqual({ kind: "reversed" });
  });

  it.each([
    [0, "0 s"],
    [59_000, "59 s"],
    [302_000, "5 min 2 s"],
    [5_041_000, "1 h 24 min"],
    [90_061_000, "1 d 1 h"],
  ])("write %i ms as the documents do", (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });

  it("have flags that never cover each other", () => {
    const milestones = milestonesOf([
      milestone("started", "07:14:02"),
      milestone("detected", "07:14:20"),
      milestone("resolved", "09:00:00"),
    ]);
    const flags = flagsOf(milestones, { from: at("07:00:00"), to: at("10:00:00") }, 900);
    expect(flags.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(flags[2]?.x).toBeGreaterThan((flags[0]?.x ?? 0) + FLAG_PIXELS);
  });
});

describe("the stretch in sight", () => {
  const whole = { from: 0, to: 100_000 };

  it("keeps the moment under the pointer in place while it zooms", () => {
    const shown = zoomed(whole, whole, 0.5, 25_000);
    expect(shown).toEqual({ from: 12_500, to: 62_500 });
  });

  it("never leaves the whole and never gets narrower than a second", () => {
    expect(panned({ from: 50_000, to: 90_000 }, whole, 50_000)).toEqual({ from: 60_000, to: 100_000 });
    expect(zoomed(whole, whole, 2, 0)).toEqual(whole);
    const narrow = zoomed({ from: 500, to: 1_500 }, whole, 0.01, 1_000);
    expect(narrow.to - narrow.from).toBe(1_000);
  });

  it("holds every moment, also a single one", () => {
    expect(windowAround([])).toBeNull();
    expect(windowAround([at("07:00:00")])).toEqual({ from: at("07:00:00") - 500, to: at("07:00:00") + 500 });
  });

  it("has round times on its axis, as many as there is room for", () => {
    const shown = { from: at("07:03:00"), to: at("08:10:00") };
    expect(axisTicks(shown, 600, "utc").map(({ label }) => label)).toEqual([
      "07:15",
      "07:30",
      "07:45",
      "08:00",
    ]);
    const days = { from: at("00:00:00") - 40 * 86_400_000, to: at("00:00:00") };
    expect(axisTicks(days, 400, "utc").every(({ label }) => /^\d{4}-\d\d-\d\d$/.test(label))).toBe(true);
  });
});

describe("lanes", () => {
  const shown = { from: at("07:00:00"), to: at("08:00:00") };
  const placed = placeEvents([
    event("a", { occurred_at: "2026-10-13T07:30:00Z" }),
    event("b", { occurred_at: "2026-10-13T07:30:01Z", confidence: "zone_assumed" }),
    event("c", { occurred_at: "2026-10-13T07:10:00Z", source: "b.log" }),
    event("d", { occurred_at: "2026-10-13T09:10:00Z" }),
    event("e", { occurred_at: null, source: "c.log" }),
  ]);

  it("stand in the order in which sources first speak, and warn of assumed times", () => {
    expect(lanesOf(placed).map(({ source, isUncertain }) => [source, isUncertain])).toEqual([
      ["b.log", false],
      ["a.log", true],
    ]);
  });

  it("draw what stands close together as one mark, and only what is in sight", () => {
    const lane = lanesOf(placed)[1];
    const marks = lane ? marksOf(lane, shown, 600) : [];
    expect(marks.map(({ events }) => events.map(({ event: { id } }) => id))).toEqual([["a", "b"]]);
    const [mark] = marks;
    expect(mark && markAt(marks, mark.x + 5)).toBe(mark);
    expect(mark && markAt(marks, mark.x + 50)).toBeUndefined();
    expect(mark && [undefined, "a", "b"].map((id) => nextEventOf(mark, id))).toEqual(["a", "b", "a"]);
  });

  it("draw no more marks than fit, however many events there are", () => {
    const many = placeEvents(
      Array.from({ length: 5_000 }, (_, index) =>
        event(String(index), { occurred_at: new Date(shown.from + index * 700).toISOString() }),
      ),
    );
    const [lane] = lanesOf(many);
    expect(lane && marksOf(lane, shown, 600).length).toBeLessThanOrEqual(67);
  });
});

describe("the form of an event", () => {
  it("sends the kind as the table keeps it, and a cited line as a number", () => {
    const draft = { ...emptyDraft("Config change", "utc"), description: "So.", file: "a.log", line: "12" };
    expect(createRequest("issue", draft)).toEqual({
      issue_id: "issue",
      event_type: "config_change",
      description: "So.",
      cited_line: { file: "a.log", line: 12 },
    });
  });

  it("sends only what was changed, so that an unchanged time keeps its confidence", () => {
    const before = event("a", { confidence: "zone_assumed" });
    const draft = { ...draftOf(before, "utc"), description: "In my words" };
    expect(updateRequest(before, draft)).toEqual({
      issue_id: "issue",
      event_id: "a",
      description: "In my words",
    });
  });
});
