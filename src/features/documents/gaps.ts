/** Where a missing fact is recorded. */
export type GapPlace = "whys" | "timeline" | "document";

/** A fact that the document says it does not have. */
export interface Gap {
  /** The heading it stands under. */
  readonly section: string;
  /** What is missing, as a sentence. */
  readonly question: string;
  readonly place: GapPlace;
  /** The line of the document, from 1. */
  readonly line: number;
}

const HEADING = /^#{1,6}\s+(.*)$/;
/** What the core writes in place of a fact that nobody has recorded. */
const GAP = /^>\s*\*\*Not recorded yet:\*\*\s+(.+)$/;
/** How the core says that the fact is closed: with a command, or by writing. */
const COMMAND = /\s*Add it (?:under \w+, or )?with `([^`]+)`\.\s*$/;
const WRITE_HERE = /\s*Write it here before the document becomes final\.\s*$/;

/** The missing facts of a document in its order, read from the text as it stands. */
export function findGaps(markdown: string): Gap[] {
  const gaps: Gap[] = [];
  let section = "";
  markdown.split("\n").forEach((text, index) => {
    section = HEADING.exec(text)?.[1] ?? section;
    const said = GAP.exec(text)?.[1];
    if (said !== undefined) {
      gaps.push({ section: unescaped(section), ...read(said), line: index + 1 });
    }
  });
  return gaps;
}

function read(said: string): Pick<Gap, "question" | "place"> {
  const what = unescaped(said.replace(COMMAND, "").replace(WRITE_HERE, "").trim());
  return { question: what.charAt(0).toUpperCase() + what.slice(1), place: placeOf(COMMAND.exec(said)?.[1]) };
}

function placeOf(command: string | undefined): GapPlace {
  switch (command) {
    case "tftsr why add":
      return "whys";
    case "tftsr event add":
      return "timeline";
    default:
      return "document";
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
