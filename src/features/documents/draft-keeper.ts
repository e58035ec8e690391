import type { Document, UpdateDocument } from "../../bindings.ts";
import { type CoreError, toCoreError } from "../../lib/core/core-error.ts";

/** A pause in writing that is long enough to save in. */
const SAVE_DELAY_MILLISECONDS = 300;

/** A text that is being written, and how it stands to the one in the vault. */
export interface Draft {
  readonly text: string;
  /** The text in the vault, as far as is known here. */
  readonly savedText: string;
  /** `updated_at` of that text; the core refuses a save that is based on an older one. */
  readonly basedOn: number;
  readonly isSaving: boolean;
  /** Why the last save failed. */
  readonly failure: CoreError | null;
  /** The text of someone else that came while this one was not saved. Nothing is saved until a person chose. */
  readonly theirs: Document | null;
}

type Save = (request: UpdateDocument) => Promise<Document>;

/**
 * Keeps a document's text while it is written, and saves it at each pause. It lives longer than the screen: what
 * was written last is saved after the person has left. Saves follow each other, each based on the one before.
 */
export class DraftKeeper {
  readonly #id: Document["id"];
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();
  #draft: Draft;
  #newest: Document;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(document: Document, save: Save) {
    this.#id = document.id;
    this.#save = save;
    this.#newest = document;
    this.#draft = { ...asRead(document), isSaving: false, failure: null, theirs: null };
  }

  readonly draft = (): Draft => this.#draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what the person wrote; it is saved at the next pause. */
  readonly write = (text: string): void => {
    if (text === this.#draft.text) {
      return;
    }
    this.#change({ text });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_DELAY_MILLISECONDS);
  };

  /** Takes the document as the core has it now. */
  readonly arrive = (document: Document): void => {
    if (document.updated_at > this.#newest.updated_at) {
      this.#newest = document;
    }
    // What comes during a save may be its own result; it is looked at when the save is done.
    if (!this.#draft.isSaving) {
      this.#compareWithNewest();
    }
  };

  /** Saves what is not saved yet. Answers whether all of it is saved now. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#saveOnce());
    await this.#running;
    return isSaved(this.#draft);
  };

  /** Puts this text in the place of the other one. */
  readonly keepMine = (): Promise<boolean> => {
    const { theirs } = this.#draft;
    if (theirs !== null) {
      this.#change({ savedText: theirs.content_md, basedOn: theirs.updated_at, theirs: null });
    }
    return this.flush();
  };

  /** Goes on with the other text. */
  readonly takeTheirs = (): void => {
    const { theirs } = this.#draft;
    if (theirs !== null) {
      this.#change({ ...asRead(theirs), failure: null, theirs: null });
    }
  };

  async #saveOnce(): Promise<void> {
    const { text, basedOn, theirs } = this.#draft;
    if (isSaved(this.#draft) || theirs !== null) {
      return;
    }
    this.#change({ isSaving: true, failure: null });
    try {
      const saved = await this.#save({ document_id: this.#id, content_md: text, based_on: basedOn });
      this.#change({ isSaving: false, savedText: text, basedOn: saved.updated_at });
    } catch (thrown) {
      this.#change({ isSaving: false, failure: toCoreError(thrown) });
    }
    this.#compareWithNewest();
  }

  #compareWithNewest(): void {
    const newest = this.#newest;
    if (newest.updated_at <= this.#draft.basedOn) {
      return;
    }
    const isSafe = isSaved(this.#draft) || newest.content_md === this.#draft.text;
    this.#change(isSafe ? { ...asRead(newest), failure: null } : { theirs: newest });
  }

  #change(changes: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...changes };
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

export function isSaved({ text, savedText }: Draft): boolean {
  return text === savedText;
}

function asRead({ content_md, updated_at }: Document): Pick<Draft, "text" | "savedText" | "basedOn"> {
  return { text: content_md, savedText: content_md, basedOn: updated_at };
}
