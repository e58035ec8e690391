/** True on Apple keyboards, where ⌘ does what Ctrl does elsewhere. */
export const HAS_COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A press of a key in the form in which shortcuts are written: `k`, `mod+k`, `shift+enter`. */
export function strokeOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const mod = HAS_COMMAND_KEY ? event.metaKey : event.ctrlKey;
  // Shift is part of a character such as `?`; only keys that have no upper case need it named.
  const namesShift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [mod && "mod", event.altKey && "alt", namesShift && "shift", key].filter(Boolean).join("+");
}

const SYMBOLS: Readonly<Record<string, string>> = {
  mod: HAS_COMMAND_KEY ? "⌘" : "Ctrl",
  alt: HAS_COMMAND_KEY ? "⌥" : "Alt",
  shift: HAS_COMMAND_KEY ? "⇧" : "Shift",
  enter: "Enter",
  escape: "Esc",
  space: "Space",
  delete: "Del",
  backspace: "Backspace",
  tab: "Tab",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

/** The keys as they are printed on the keyboard, stroke by stroke: `g i` is `[["G"], ["I"]]`. */
export function keyLabels(keys: string): string[][] {
  return keys.split(" ").map((stroke) => keysOf(stroke).map((key) => SYMBOLS[key] ?? key.toUpperCase()));
}

/** The keys of a stroke; a plus at its end is a key itself. */
function keysOf(stroke: string): string[] {
  return stroke.split(/\+(?=.)/);
}

/** True when a key press belongs to a text that is being written. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
