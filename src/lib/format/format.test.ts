import { describe, expect, it } from "vitest";
import { formatBytes } from "./bytes.ts";
import { formatCount } from "./count.ts";
import { formatAge, formatDateTime, formatTimeOfDay, parseMoment, zoneName } from "./moment.ts";

describe("bytes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_000, "1 kB"],
    [1_238_000, "1.24 MB"],
    [999_999, "1 MB"],
    [52_428_800, "52.4 MB"],
    [3_200_000_000_000_000, "3200 TB"],
  ])("writes %i as %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe("counts", () => {
  it.each([
    [0, "0 log files"],
    [1, "1 log file"],
    [100_000, "100,000 log files"],
  ])("writes %i as %s", (count, text) => {
    expect(formatCount(count, "log file")).toBe(text);
  });
});

describe("moments", () => {
  const moment = new Date(Date.UTC(2026, 10, 3, 4, 5, 6, 78));

  it.each([["2026-11-03 04:05:06"], ["2026-11-03T05:05:06+01:00"], [Date.UTC(2026, 10, 3, 4, 5, 6)]])(
    "reads %s as the same moment",
    (text) => {
      expect(parseMoment(text)?.toISOString()).toBe("2026-11-03T04:05:06.000Z");
    },
  );

  it("does not make up a moment", () => {
    expect(parseMoment("yesterday")).toBeNull();
  });

  it("writes date and time so that they sort as they read", () => {
    expect(formatDateTime(moment, "utc")).toBe("2026-11-03 04:05:06");
    expect(formatTimeOfDay(moment, "utc")).toBe("04:05:06.078");
    expect(zoneName(moment, "utc")).toBe("UTC");
  });

  it.each([
    [30, "just now"],
    [60, "1 min ago"],
    [7_300, "2 h ago"],
    [86_400 * 3, "3 d ago"],
    [86_400 * 70, "2 mo ago"],
    [-7_300, "in 2 h"],
  ])("says how long ago %i seconds are", (seconds, words) => {
    expect(formatAge(moment, new Date(moment.getTime() + seconds * 1000))).toBe(words);
  });
});
