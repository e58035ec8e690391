import { useEffect, useState } from "react";

/** How long the person must stand on a line before the address says so; web views refuse too many changes. */
const SETTLE_MILLISECONDS = 300;

/** The line a person stands on and the other end of what they selected; lines count from 1. */
export interface Place {
  readonly line: number | undefined;
  readonly anchor: number | undefined;
  readonly moveTo: (line: number, isExtending?: boolean) => void;
}

/** Follows the line of the address, and has the address follow the person when they have settled. */
export function usePlace(addressLine: number | undefined, writeAddress: (line: number) => void): Place {
  const [place, setPlace] = useState({ line: addressLine, anchor: addressLine });
  const [seen, setSeen] = useState(addressLine);
  const [written, setWritten] = useState(addressLine);
  if (addressLine !== seen) {
    setSeen(addressLine);
    // What the address says because we wrote it is no news; the person may be further by now.
    if (addressLine !== written) {
      setPlace({ line: addressLine, anchor: addressLine });
    }
  }
  const { line } = place;
  // The address bar is the window's; it is written when the person has stood still for a while.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another line is news.
  useEffect(() => {
    if (line === undefined || line === addressLine) {
      return;
    }
    const timer = setTimeout(() => {
      setWritten(line);
      writeAddress(line);
    }, SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [line]);
  return {
    ...place,
    moveTo: (next, isExtending = false) =>
      setPlace(({ anchor = next }) => ({ line: next, anchor: isExtending ? anchor : next })),
  };
}
