import { beforeEach, expect, it } from "vitest";
import { readLastSettings, writeLastSettings } from "./last-settings.ts";

beforeEach(() => localStorage.clear());

it("follows the system at first", () => {
  expect(readLastSettings(localStorage)).toEqual({
    theme: "system",
    density: "comfortable",
    time_display: "local",
  });
});

it("reads what it wrote", () => {
  const settings = { theme: "dark", density: "compact", time_display: "utc" } as const;
  writeLastSettings(localStorage, settings);
  expect(readLastSettings(localStorage)).toEqual(settings);
});

it.each(["", "nonsense", "null", '{"theme":"pink","density":"compact"}'])(
  "takes the defaults for what %j lacks",
  (record) => {
    localStorage.setItem("tftsr-last-settings", record);
    expect(readLastSettings(localStorage).theme).toBe("system");
  },
);
