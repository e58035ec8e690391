import type { Level, LogFileId } from "../../bindings.ts";
import { LEVELS } from "../../lib/format/labels.ts";
import { choiceParam, type SearchParams, textParam } from "../../lib/search-params.ts";

/** Which evidence is shown, as the address carries it. */
export interface EvidenceSearch {
  /** Only what a person pinned. */
  readonly pinned?: true;
  readonly log?: LogFileId;
  readonly level?: Level;
  /** Long lines are cut instead of wrapped. */
  readonly cut?: true;
}

export function parseEvidenceSearch(params: SearchParams): EvidenceSearch {
  const log = textParam(params.log);
  const level = choiceParam(params.level, LEVELS);
  return {
    ...(params.pinned === true && { pinned: true }),
    ...(log && { log }),
    ...(level && { level }),
    ...(params.cut === true && { cut: true }),
  };
}
