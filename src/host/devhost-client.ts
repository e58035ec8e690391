/** The loopback server's HTTP surface; every request carries the token of this start. */
export interface DevhostClient {
  /** Runs a command; rejects with the `ApiError` the core answered. */
  call(command: string, request: unknown): Promise<unknown>;
  /** Puts a browser's file where the core can read it and answers its path. */
  upload(file: File): Promise<string>;
  /** The folder that stands in for a save dialog. */
  downloadsDir(): Promise<string>;
}

export function createDevhostClient(token: string): DevhostClient {
  const send = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = new Headers(init.headers);
    headers.set("x-tftsr-token", token);
    const response = await fetch(path, { ...init, headers });
    const answer: unknown = await response.json();
    if (!response.ok) {
      throw answer;
    }
    return answer;
  };
  return {
    call: (command, request) =>
      send(`/ipc/${command}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      }),
    upload: async (file) => {
      const answer = await send(`/upload?name=${encodeURIComponent(file.name)}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      });
      return readText(answer, "path");
    },
    downloadsDir: async () => readText(await send("/session", { method: "GET" }), "downloads_dir"),
  };
}

/** The server is ours, but what crosses a boundary is looked at all the same. */
function readText(answer: unknown, field: string): string {
  const value = answer instanceof Object ? Reflect.get(answer, field) : undefined;
  if (typeof value !== "string") {
    throw new TypeError(`The development host's answer has no text in "${field}".`);
  }
  return value;
}
