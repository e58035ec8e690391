import { useEffect, useState, useSyncExternalStore } from "react";
import type { Document } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { type Draft, DraftKeeper } from "./draft-keeper.ts";

/** The text of a document while it is open, and its keeper. Give the component a key of the document's id. */
export function useDraft(document: Document): { readonly draft: Draft; readonly keeper: DraftKeeper } {
  const { mutateAsync } = useCommandMutation("updateDocument");
  const [keeper] = useState(() => new DraftKeeper(document, (request) => mutateAsync(request)));
  const draft = useSyncExternalStore(keeper.subscribe, keeper.draft);
  // The keeper outlives the screen and hears here of changes that were made elsewhere.
  useEffect(() => keeper.arrive(document), [keeper, document]);
  // Leaving the screen, and closing the window, do not wait for a pause.
  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [keeper]);
  return { draft, keeper };
}
