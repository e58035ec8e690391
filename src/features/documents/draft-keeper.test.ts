import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Document, UpdateDocument } from "../../bindings.ts";
import { CoreError } from "../../lib/core/core-error.ts";
import { DraftKeeper, isSaved } from "./draft-keeper.ts";

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
  await vi.advanceTimersByTimeAsync(500);
  keeper.write("ab");
  expect(requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
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
