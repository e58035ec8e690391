import { ArrowDown, ArrowUp, Regex, Search } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from "react";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Input } from "../../../ui/input.tsx";
import type { Find } from "./use-find.ts";

interface FindBarProps {
  readonly find: Find;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onPatternChange: (pattern: string) => void;
  readonly onRegexChange: (isRegex: boolean) => void;
  readonly onGo: (line: number | undefined) => void;
  /** Goes to a match of what is typed, at once. */
  readonly onSeek: (text: string, isBackwards: boolean) => void;
  /** Escape: back to the lines. */
  readonly onLeave: () => void;
}

/** How long typing must rest before the log is searched. */
const SETTLE_MILLISECONDS = 250;

/** Searches the open log: Enter goes on, Shift+Enter goes back. */
export function FindBar({ find, inputRef, onGo, onSeek, onLeave, ...changes }: FindBarProps) {
  const [text, setText] = useSettledText(find.pattern, changes.onPatternChange);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      onSeek(text, event.shiftKey);
    } else if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  };
  const trailing = (
    <span aria-live="polite" className="tabular-nums">
      {find.count}
    </span>
  );
  return (
    <search className="flex min-w-0 flex-1 items-center gap-1">
      <div className="min-w-32 max-w-96 flex-1">
        <Input
          ref={inputRef}
          icon={Search}
          aria-label="Search in this log"
          placeholder="Search in this log"
          aria-invalid={find.error ? true : undefined}
          isMonospace
          value={text}
          trailing={trailing}
          className="[&>input]:pr-24"
          onChange={({ target: { value } }) => setText(value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <IconButton
        icon={Regex}
        label="Regular expression"
        isPressed={find.isRegex}
        onClick={() => changes.onRegexChange(!find.isRegex)}
      />
      <IconButton
        icon={ArrowUp}
        label="Previous match"
        keys="shift+n"
        disabled={find.previous === undefined}
        onClick={() => onGo(find.previous)}
      />
      <IconButton
        icon={ArrowDown}
        label="Next match"
        keys="n"
        disabled={find.next === undefined}
        onClick={() => onGo(find.next)}
      />
    </search>
  );
}

/** Text as it is typed, handed on when the typing rests; follows what is given from outside. */
function useSettledText(given: string, settle: (text: string) => void) {
  const [text, setText] = useState(given);
  const [seen, setSeen] = useState(given);
  if (given !== seen) {
    setSeen(given);
    setText(given);
  }
  const handOn = useEffectEvent(settle);
  // Typing rests when no key came for a while, which only a timer can tell.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text is news.
  useEffect(() => {
    if (text === given) {
      return;
    }
    const timer = setTimeout(() => handOn(text), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText] as const;
}
