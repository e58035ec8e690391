import { expect, it } from "vitest";
import { filterOf, isFiltered, parseIssuesSearch } from "./issues-search.ts";

it("reads an address and leaves out what it cannot mean", () => {
  expect(parseIssuesSearch({ status: "open", severity: "awful", domain: "moon", text: 503, row: 2 })).toEqual(
    {
      status: "open",
      text: "503",
      row: 2,
    },
  );
});

it("asks the core for all issues on which work is left", () => {
  expect(filterOf({ status: "unresolved", severity: "high", domain: "network" })).toEqual({
    is_unresolved: true,
    severity: "high",
    category: "network",
  });
});

it("does not take the row for a filter", () => {
  expect(isFiltered({ row: 7 })).toBe(false);
  expect(isFiltered({ tag: "vpn" })).toBe(true);
});
