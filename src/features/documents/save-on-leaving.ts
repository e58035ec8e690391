import { type DraftKeeper, isSaved } from "./draft-keeper.ts";

/**
 * Saves at once when the page may be about to go: it is hidden, loses the focus, or is left. Answers how to stop.
 * A page that goes does not wait for an answer, so a browser is also asked to hold it while something is unsaved;
 * the desktop window has no such question.
 */
export function saveOnLeaving(keeper: DraftKeeper, isHeldWhileUnsaved: boolean): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const flush = () => void keeper.flush();
  window.addEventListener("pagehide", flush, { signal });
  window.addEventListener("blur", flush, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
  if (isHeldWhileUnsaved) {
    window.addEventListener("beforeunload", (leaving) => holdWhileUnsaved(leaving, keeper), { signal });
  }
  return () => listening.abort();
}

function holdWhileUnsaved(leaving: BeforeUnloadEvent, keeper: DraftKeeper): void {
  if (!isSaved(keeper.draft())) {
    leaving.preventDefault();
    void keeper.flush();
  }
}
