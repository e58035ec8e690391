import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp({ withKey: false });
});
afterAll(() => app.close());

it("asks at the first start how to keep the key", async () => {
  await app.page.getByRole("heading", { name: "Choose how to keep the key" }).waitFor();
  await screenshot(app.page, "vault-new");
  expect(await axeViolations(app.page)).toEqual([]);
});

it("does not take a passphrase that is too short or typed differently", async () => {
  await app.page.getByRole("radio", { name: "Passphrase" }).click();
  const passphrase = app.page.getByLabel("Passphrase", { exact: true }).last();
  await expect.poll(() => passphrase.evaluate((field) => field === document.activeElement)).toBe(true);
  await app.page.getByLabel("Passphrase", { exact: true }).last().fill("short");
  await app.page.getByText("At least 8 characters.", { exact: true }).waitFor();
  await expect
    .poll(async () => await app.page.getByRole("button", { name: "Create vault" }).isDisabled())
    .toBe(true);
  await app.page.getByLabel("Passphrase", { exact: true }).last().fill("correct horse battery");
  await app.page.getByLabel("Passphrase again").fill("correct horse");
  await app.page.getByText("The two passphrases differ.").waitFor();
  await screenshot(app.page, "vault-passphrase");
});

it("makes the vault with the passphrase and shows the program", async () => {
  await app.page.getByLabel("Passphrase again").fill("correct horse battery");
  await app.page.getByRole("button", { name: "Create vault" }).click();
  await app.page.getByRole("link", { name: "Issues" }).waitFor();
  await expect
    .poll(() => app.devhost.commands.getVaultStatus({}))
    .toMatchObject({
      state: "open",
      keys: ["passphrase"],
    });
});

it("met no error and no breach of the security policy", () => {
  expect(app.faults).toEqual([]);
});
