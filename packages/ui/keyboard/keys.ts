/** What a key press means to a page: the key as typed, or nothing while the person is writing or a dialogue is open. */
export function keyPressed(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest("input, textarea, select, [contenteditable=''], [contenteditable='true']")) return undefined;
  if (document.querySelector(".ant-modal-wrap:not([style*='display: none']), .ant-drawer-open")) return undefined;
  if (event.key === "Enter" && target?.closest("a, button, [role='button'], [role='tab'], [role='menuitem']")) {
    return undefined;
  }
  return event.key;
}

/** The time in milliseconds within which the second key of a chord (`g` then `t`) must follow. */
export const chordTime = 1200;

export interface ChordState {
  first: string;
  at: number;
}

/**
 * One step of reading keys: which of the known shortcuts (`j`, `g t`) the key completes, and what to remember for the next.
 */
export function readKey(known: readonly string[], before: ChordState | undefined, key: string, now: number) {
  if (before && now - before.at <= chordTime) {
    const chord = `${before.first} ${key}`;
    if (known.includes(chord)) return { hit: chord, rest: undefined };
  }
  if (known.some((keys) => keys.startsWith(`${key} `))) return { hit: undefined, rest: { first: key, at: now } };
  return { hit: known.includes(key) ? key : undefined, rest: undefined };
}
