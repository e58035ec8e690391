import type { DocumentId } from "../../bindings.ts";
import { choiceParam, type SearchParams, textParam } from "../../lib/search-params.ts";

export const PANES = ["editor", "both", "preview"] as const;
export const PREVIEWS = ["reading", "pages", "missing"] as const;

/** Which of the two halves of the screen are in sight. */
export type Panes = (typeof PANES)[number];
/** What stands beside the editor. */
export type Preview = (typeof PREVIEWS)[number];

/** What the address of the documents carries. */
export interface DocumentsSearch {
  /** The document that is open; the list when nothing is said. */
  readonly document?: DocumentId;
  /** Both halves when nothing is said. */
  readonly panes?: Panes;
  /** The text for reading when nothing is said. */
  readonly preview?: Preview;
}

export function parseDocumentsSearch(params: SearchParams): DocumentsSearch {
  const document = textParam(params.document);
  const panes = choiceParam(params.panes, PANES);
  const preview = choiceParam(params.preview, PREVIEWS);
  return { ...(document && { document }), ...(panes && { panes }), ...(preview && { preview }) };
}
