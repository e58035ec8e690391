import { useEffect, useState, useSyncExternalStore } from "react";
import type { Document } from "../../bindings.ts";
import { useHost } from "../../host/host-context.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { type Draft, DraftKeeper } from "./draft-keeper.ts";
import { saveOnLeaving } from "./save-on-leaving.ts";

/** The text of a document while it is open, and its keeper. Give the component a key of the document's id. */
export function useDraft(document: Document): { readonly draft: Draft; readonly keeper: DraftKeeper } {
  const isInBrowser = useHost().kind === "devhost";
  const { mutateAsync } = useCommandMutation("updateDocument");
  const [keeper] = useState(() => new DraftKeeper(document, (request) => mutateAsync(request)));
  const draft = useSyncExternalStore(keeper.subscribe, keeper.draft);
  // The keeper outlives the screen and hears here of changes that were made elsewhere.
  useEffect(() => keeper.arrive(document), [keeper, document]);
  // Leaving the screen, and closing the window, do not wait for a pause.
  useEffect(() => {
    const stop = saveOnLeaving(keeper, isInBrowser);
    return () => {
      stop();
      void keeper.flush();
    };
  }, [keeper, isInBrowser]);
  return { draft, keeper };
}
