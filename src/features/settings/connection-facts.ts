import type { ConnectionReport } from "../../bindings.ts";

/** How an address was reached, as names and values. */
export function connectionFacts(report: ConnectionReport): ReadonlyArray<readonly [string, string]> {
  const { origin, status, address, proxy, tls, millis } = report;
  const secured = tls
    ? ([
        ["Secured by", tls.version],
        ["Certificate", tls.subject],
        ["Signed by", tls.issuer],
        ["Valid until", tls.not_after],
      ] as const)
    : ([["Secured by", "Nothing: plain http"]] as const);
  return [
    ["Answered by", origin],
    ["Status", String(status)],
    ["Address", address],
    ["Proxy", proxy ?? "None"],
    ...secured,
    ["Time", `${millis} ms`],
  ];
}
