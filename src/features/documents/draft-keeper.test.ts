import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Document, UpdateDocument } from "../../bindings.ts";
import { CoreError } from "../../lib/core/core-error.ts";
import { DraftKeeper, isSaved } from "./draft-keeper.ts";
import { saveOnLeaving } from "./save-on-leaving.ts";

const FIRST: Document = {
  id: "d",
  issue_id: "i",
  doc_type: "rca",
  title: "RCA",
  content_md: "first",
  created_at: 1,
  updated_at: 1,
};

/** Keeps a document by the core's rules: a save that is based on an older text is refused. */
function vault() {
  let stored = FIRST;
  const requests: UpdateDocument[] = [];
  const save = async (request: UpdateDocument): Promise<Document> => {
    requests.push(request);
    await Promise.resolve();
    if (request.based_on !== stored.updated_at) {
      throw new CoreError({ code: "already_exists", message: "changed", hint: "", detail: null });
    }
    stored = changed(stored, request.content_md ?? stored.content_md);
    return stored;
  };
  const changeElsewhere = (content_md: string) => {
    stored = changed(stored, content_md);
    return stored;
  };
  return { save, requests, changeElsewhere, stored: () => stored };
}

const changed = (document: Document, content_md: string): Document => ({
  ...document,
  content_md,
  updated_at: document.updated_at + 1,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("saves once, at the first pause", async () => {
  const { save, requests } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("a");
  await vi.advanceTimersByTimeAsync(250);
  keeper.write("ab");
  await vi.advanceTimersByTimeAsync(250);
  expect(requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(50);
  expect(requests).toEqual([{ document_id: "d", content_md: "ab", based_on: 1 }]);
  expect(isSaved(keeper.draft())).toBe(true);
});

it("bases a save on the one that is still under way", async () => {
  const { save, stored } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("a");
  const earlier = keeper.flush();
  keeper.write("ab");
  const later = keeper.flush();
  expect(await Promise.all([earlier, later])).toEqual([true, true]);
  expect(stored().content_md).toBe("ab");
});

it("does not take its own save for someone else's", async () => {
  const { save, stored } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("a");
  const saving = keeper.flush();
  await Promise.resolve();
  expect(keeper.draft().isSaving).toBe(true);
  keeper.write("ab");
  await saving;
  keeper.arrive(stored());
  expect(keeper.draft()).toMatchObject({ text: "ab", savedText: "a", theirs: null });
});

it("follows a change from elsewhere when nothing is unsaved", () => {
  const { save, changeElsewhere } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.arrive(changeElsewhere("theirs"));
  expect(keeper.draft()).toMatchObject({ text: "theirs", basedOn: 2, theirs: null });
});

it("stops at a change from elsewhere and keeps both texts until a person chose", async () => {
  const { save, changeElsewhere, stored } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("mine");
  const theirs = changeElsewhere("theirs");
  expect(await keeper.flush()).toBe(false);
  expect(keeper.draft().failure?.code).toBe("already_exists");
  keeper.arrive(theirs);
  expect(keeper.draft()).toMatchObject({ text: "mine", theirs: { content_md: "theirs" } });
  expect(await keeper.flush()).toBe(false);
  expect(stored().content_md).toBe("theirs");

  expect(await keeper.keepMine()).toBe(true);
  expect(stored().content_md).toBe("mine");
});

it("can go on with the other text", () => {
  const { save, changeElsewhere } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("mine");
  keeper.arrive(changeElsewhere("theirs"));
  keeper.takeTheirs();
  expect(keeper.draft()).toMatchObject({ text: "theirs", savedText: "theirs", theirs: null, failure: null });
});

it("passes over an answer that is older than its own save", async () => {
  const { save } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  keeper.write("mine");
  await keeper.flush();
  keeper.arrive(FIRST);
  expect(keeper.draft().text).toBe("mine");
});

it.each([
  ["is left", () => window.dispatchEvent(new Event("pagehide"))],
  ["loses the focus", () => window.dispatchEvent(new Event("blur"))],
  [
    "is hidden",
    () => {
      vi.spyOn(document, "hidden", "get").mockReturnValue(true);
      document.dispatchEvent(new Event("visibilitychange"));
    },
  ],
])("saves at once when the page %s", async (_, leave) => {
  const { save, stored } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  const stop = saveOnLeaving(keeper, false);
  keeper.write("a");
  leave();
  await vi.advanceTimersByTimeAsync(0);
  stop();
  expect(stored().content_md).toBe("a");
});

it("holds a page of a browser until all is saved, and no longer", async () => {
  const { save } = vault();
  const keeper = new DraftKeeper(FIRST, save);
  const stop = saveOnLeaving(keeper, true);
  const mayLeave = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(mayLeave()).toBe(true);
  keeper.write("a");
  expect(mayLeave()).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(mayLeave()).toBe(true);
  keeper.write("ab");
  stop();
  expect(mayLeave()).toBe(true);
});
