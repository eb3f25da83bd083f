import type { Piece } from "./paragraphs.ts";
import type { RunLook } from "./styles.ts";

/** The size of text of which nothing says its own, in points. */
export const SIZE = 10.5;

/** A character as wide as it is about set, in points. */
export interface Character {
  text: string;
  look: RunLook;
  width: number;
}

/** @param space what the grid adds to each Chinese character */
export function* charactersOf(pieces: readonly Piece[], space: number): Generator<Character> {
  for (const { text, look } of pieces) {
    const size = look.size ?? SIZE;
    for (const character of text) {
      const isNarrow = character.charCodeAt(0) < 0x2000 && !"·“”‘’…—".includes(character);
      const width = (isNarrow ? size * 0.5 : size + space) + (look.spacing ?? 0);
      yield { text: character, look, width: character === "\n" ? 0 : Math.max(0, width) };
    }
  }
}

const noStart = /[，。、；：！？）》”’〕】]/;

/** Lines of characters, one after the other; closing marks hang rather than begin a line. */
export function* linesOf(characters: Iterable<Character>, first: number, rest: number): Generator<Character[]> {
  let line: Character[] = [];
  let width = 0;
  let room = first;
  for (const character of characters) {
    const isFull = width + character.width > Math.max(room, 20) + 1 && line.length > 0 && !noStart.test(character.text);
    if (isFull || character.text === "\n") {
      yield line;
      line = [];
      width = 0;
      room = rest;
    }
    if (character.text === "\n") continue;
    line.push(character);
    width += character.width;
  }
  if (line.length > 0) yield line;
}

/** Characters of one look that follow each other; a tab stands alone. */
export function runsOf(line: readonly Character[]): Character[][] {
  const runs: Character[][] = [];
  for (const character of line) {
    const last = runs.at(-1);
    const isSame = last?.[0]?.look === character.look && character.text !== "\t" && last?.[0]?.text !== "\t";
    if (last && isSame) last.push(character);
    else runs.push([character]);
  }
  return runs;
}
