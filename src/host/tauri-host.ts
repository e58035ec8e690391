import { invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import { openUrl } from "@tauri-apps/plugin-opener";
import { copyToClipboard } from "./clipboard.ts";
import type { FileDrop, Host } from "./host.ts";

/** The desktop shell: commands by IPC, native dialogs, paths of dropped files from the operating system. */
export function createTauriHost(): Host {
  return {
    kind: "window",
    invoke: (command, request) => invoke(command, { request }),
    onFilesDropped,
    chooseFiles: async () => (await open({ multiple: true, directory: false })) ?? [],
    chooseFolder: async () => {
      const folder = await open({ multiple: false, directory: true });
      return folder === null ? [] : [folder];
    },
    chooseSavePath: ({ defaultName, extensions }) =>
      save({
        defaultPath: defaultName,
        filters: extensions.map((extension) => ({ name: extension.toUpperCase(), extensions: [extension] })),
      }),
    openExternal: (url) => openUrl(url),
    copyText: copyToClipboard,
  };
}

function onFilesDropped(listener: (drop: FileDrop) => void): () => void {
  const subscription = getCurrentWebview().onDragDropEvent(({ payload }) => {
    switch (payload.type) {
      case "enter":
        return listener({ phase: "enter" });
      case "leave":
        return listener({ phase: "leave" });
      case "drop":
        return listener({ phase: "drop", paths: payload.paths });
      case "over":
        return;
    }
  });
  return () => void subscription.then((unlisten) => unlisten());
}
