import { createServer } from "node:http";

/** A stranger on the network: answers everything and remembers who asked for what. */
export interface CountingServer {
  readonly url: string;
  /** The addresses that were asked for, in order. */
  readonly requests: readonly string[];
  close(): void;
}

export async function startCountingServer(): Promise<CountingServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    // A server that allows everybody: it is the window that must not ask.
    response.setHeader("access-control-allow-origin", "*").end("ok");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (!(address instanceof Object)) {
    throw new TypeError("The server has no port.");
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
