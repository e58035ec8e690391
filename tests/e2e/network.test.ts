import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let server: Server;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  server.close();
});

const address = () => {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
};

describe("the network settings", () => {
  it("try a connection and say how it was reached, without sending the path", async () => {
    await app.goto("/settings/network");
    await app.page.getByRole("heading", { name: "Network" }).waitFor();
    await app.page.getByRole("textbox", { name: "Address" }).fill(`${address()}/wiki/of/jane`);
    await app.page.getByRole("button", { name: "Test connection" }).click();
    await app.page.getByLabel("How it was reached").getByText("204").waitFor();
    expect(asked).toEqual(["GET /"]);
    expect(await axeViolations(app.page)).toEqual([]);
    await screenshot(app.page, "settings-network");
  });

  it("say what is wrong with an address and what to do", async () => {
    await app.page.getByRole("textbox", { name: "Address" }).fill("http://8.8.8.8");
    await app.page.getByRole("button", { name: "Test connection" }).click();
    await app.page.getByRole("alert").getByText("Use https://.").waitFor();
  });

  it("keep a proxy that can be used, and no other", async () => {
    await app.page.getByRole("radio", { name: "These addresses" }).click();
    const proxy = app.page.getByLabel("Proxy for https");
    await proxy.fill("socks5://proxy.example.com:1080");
    await app.page.getByRole("button", { name: "Save proxy" }).click();
    await app.page.getByText("Socks5 proxies are not supported.").waitFor();
    await proxy.fill("http://proxy.example.com:3128");
    await app.page.getByLabel("User of the proxy").fill("jane");
    await app.page.getByLabel("Password of the proxy").fill("pr0xy-words");
    await app.page.getByRole("button", { name: "Save proxy" }).click();
    await app.page.getByText("One is kept. Type to replace it.").waitFor();
    const stored = await app.devhost.commands.getNetworkSettings({});
    expect(stored).toMatchObject({ proxy: "manual", proxy_user: "jane", has_proxy_password: true });
    expect(await app.page.getByLabel("Password of the proxy").inputValue()).toBe("");
    await screenshot(app.page, "settings-network-proxy");
    expect(await axeViolations(app.page)).toEqual([]);
    // Two refusals were asked for; the browser notes each answer that is one.
    expect(app.faults.filter((fault) => !fault.includes("status of 422"))).toEqual([]);
  });
});
