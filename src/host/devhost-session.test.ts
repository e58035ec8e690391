import { beforeEach, expect, it } from "vitest";
import { takeDevhostToken } from "./devhost-session.ts";

beforeEach(() => sessionStorage.clear());

it.each([
  ["/?token=abc", "/"],
  ["/issues?severity=high&token=abc", "/issues?severity=high"],
  ["/#token=abc", "/"],
])("takes the token out of %s and keeps it for a reload", (given, left) => {
  window.history.replaceState(null, "", given);
  expect(takeDevhostToken()).toBe("abc");
  expect(`${location.pathname}${location.search}${location.hash}`).toBe(left);
  expect(takeDevhostToken()).toBe("abc");
});

it("has no token when none was ever given", () => {
  window.history.replaceState(null, "", "/issues");
  expect(takeDevhostToken()).toBe("");
});
