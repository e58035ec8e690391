import { copyToClipboard } from "./clipboard.ts";
import { createDevhostClient, type DevhostClient } from "./devhost-client.ts";
import { takeDevhostToken } from "./devhost-session.ts";
import type { Host } from "./host.ts";
import { listenForPageDrops } from "./page-drops.ts";
import { pickFiles } from "./pick-files.ts";

/** A browser page on the loopback server: files are uploaded, exports land in a folder of the server's. */
export function createDevhostHost(): Host {
  const client = createDevhostClient(takeDevhostToken());
  return {
    kind: "devhost",
    invoke: client.call,
    onFilesDropped: (listener) =>
      listenForPageDrops({
        onEnter: () => listener({ phase: "enter" }),
        onLeave: () => listener({ phase: "leave" }),
        onDrop: async (files) => listener({ phase: "drop", paths: await uploadAll(client, files) }),
      }),
    chooseFiles: async () => uploadAll(client, await pickFiles({ directory: false })),
    chooseFolder: async () => uploadAll(client, await pickFiles({ directory: true })),
    chooseSavePath: async ({ defaultName }) => `${await client.downloadsDir()}/${defaultName}`,
    openExternal: async (url) => {
      window.open(url, "_blank", "noopener,noreferrer");
    },
    copyText: copyToClipboard,
  };
}

function uploadAll(client: DevhostClient, files: readonly File[]): Promise<string[]> {
  return Promise.all(files.map((file) => client.upload(file)));
}
