/** A glyph of a shaped word; lengths in em. */
export interface Glyph {
  /** Its number in the font that shaped the word. */
  id: number;
  /** The characters that it stands for; none where it is a further glyph of the same ones. */
  text: string;
  advance: number;
  /** How far it is drawn from its place. */
  dx: number;
  dy: number;
  /** Its outline as an SVG path: thousandths of an em to the right, and up. */
  outline: string;
}

/**
 * A word of traditional Mongolian in its contextual forms, as it lies in a horizontal line: turned counter-clockwise, from
 * left to right. Undefined where the font lacks one of its characters.
 */
export type Shape = (word: string) => readonly Glyph[] | undefined;

/** Mongolian, Todo, Sibe and Manchu letters, their marks and the joiners between them (Unicode 1800-18AF, 11660-1167F). */
const letters = "\\u1800-\\u18af\\u{11660}-\\u{1167f}";
const oneWord = `[${letters}][${letters}\\u200c\\u200d\\u202f]*`;
const word = new RegExp(oneWord, "uy");
const everyWord = new RegExp(oneWord, "gu");
const wordsApart = new RegExp(`(${oneWord})`, "u");

/** Whether a word of traditional Mongolian may begin with this code point. */
export const isMongolian = (code: number) => (code >= 0x1800 && code <= 0x18af) || (code >= 0x11660 && code <= 0x1167f);

const words = new RegExp(`[${letters}][${letters}\\u200c\\u200d\\u202f\\s]*`, "gu");

/** A text in pieces: what is not Mongolian and words of Mongolian in turn, beginning with what is not. */
export const scriptsOf = (text: string): string[] => text.split(wordsApart);

/** The words of Mongolian in a text, and what is left without them. */
export function partedFromMongolian(text: string): { mongolian: string; rest: string } {
  const mongolian = (text.match(words) ?? []).map((one) => one.trim()).join(" ");
  return { mongolian, rest: text.replaceAll(words, "").trim() };
}

/**
 * Every word that is to be shaped where this text is set, each once: those too wide for half a line also in the pieces that
 * they are cut into.
 */
export function mongolianWords(text: string): string[] {
  const found = new Set<string>();
  const queue = [text];
  for (let rest = queue.pop(); rest !== undefined; rest = queue.pop()) {
    for (const [one] of rest.matchAll(everyWord)) {
      found.add(one);
      const letters = [...one];
      if (letters.length <= SURE) continue;
      found.add(letters.slice(0, SURE).join(""));
      queue.push(letters.slice(SURE).join(""));
    }
  }
  return [...found];
}

/** More em than half a line are cut, so that anything fits into it. */
const WIDEST = 14;
/** No letter is wider than 1.4 em. */
const SURE = 10;

/** The word that begins at this place, shaped. Without a shaper its letters stand side by side as they are. */
export function mongolianAt(
  text: string,
  start: number,
  shape: Shape | undefined,
): { word: string; glyphs: readonly Glyph[] | undefined } {
  word.lastIndex = start;
  const found = word.exec(text)?.[0] ?? text.slice(start, start + 1);
  const glyphs = shape?.(found);
  if (widthOf(found, glyphs) <= WIDEST) return { word: found, glyphs };
  const cut = [...found].slice(0, SURE).join("");
  return { word: cut, glyphs: shape?.(cut) };
}

const widthOf = (word: string, glyphs: readonly Glyph[] | undefined) =>
  glyphs ? glyphs.reduce((sum, { advance }) => sum + advance, 0) : [...word].length * UNSHAPED;

/** Width in em of a letter that nobody shapes. */
export const UNSHAPED = 0.5;

/** Widths in em of the code points of a word: a glyph's own stands with the first of its characters. */
export function widthsOfGlyphs(glyphs: readonly Glyph[]): number[] {
  const widths: number[] = [];
  for (const { text, advance } of glyphs) {
    if (text === "" && widths.length > 0) widths[widths.length - 1]! += advance;
    else
      [...text].forEach((_, index) => {
        widths.push(index === 0 ? advance : 0);
      });
  }
  return widths;
}
