import { expect, it } from "vitest";
import { changesOf, type ProxyDraft } from "./proxy-draft.ts";

const DRAFT: ProxyDraft = {
  proxy: "manual",
  http_proxy: "",
  https_proxy: "http://proxy.example.com:3128",
  no_proxy: "",
  proxy_user: "jane",
  newPassword: "",
};

it("leaves the stored password alone unless another is typed", () => {
  expect(changesOf(DRAFT)).not.toHaveProperty("proxy_password");
  expect(changesOf({ ...DRAFT, newPassword: "words" })).toMatchObject({ proxy_password: "words" });
});

it("forgets the password with its user", () => {
  expect(changesOf({ ...DRAFT, proxy_user: " ", newPassword: "words" })).toMatchObject({
    proxy_password: "",
  });
});
