import { isNarrow, type Metrics, widthOf } from "../metrics.ts";
import type { Colour, Face } from "../page.ts";
import { hasLeftAir, hasRightAir, isDouble, mayEnd, mayStart } from "./marks.ts";
import { type Glyph, isMongolian, mongolianAt, UNSHAPED, widthsOfGlyphs } from "./mongolian.ts";

/** How text looks. */
export interface Style {
  face: Face;
  size: number;
  /** From one Chinese character to the next; not the size where a grid rules. */
  pitch: number;
  colour?: Colour;
}

/** What is never divided: a character, a word, a number. Chinese characters of one look are the same atom. */
export interface Atom {
  /** UTF-16 units of the text that it is. */
  length: number;
  style: Style;
  width: number;
  /** How far its ink is drawn before its place: the left half of an opening mark that was given up. */
  offset: number;
  /** How much of its width a full line may take back: the empty half of a mark. */
  give: number;
  /** A line may be broken before it. */
  breakable: boolean;
  isSpace: boolean;
  /** A line that is filled may be spread before it: it is no second half of a mark, nor on the character before it. */
  isApart: boolean;
  /** An opening mark, whose empty half is the left one. */
  opens: boolean;
  /** Widths of its characters where there are several. */
  parts: readonly number[] | undefined;
  /** A run of its own: a word of traditional Mongolian, whose letters change with their neighbours. */
  alone?: boolean;
  /** What draws such a word where it was shaped. */
  glyphs?: readonly Glyph[] | undefined;
}

/** Atoms that stand beside each other, and their characters: a whole text, or what one line takes of it. */
export interface Line {
  text: string;
  atoms: readonly Atom[];
  /** Its first atom, and the one after its last. */
  from: number;
  to: number;
}

/** A word longer than this many characters may be divided anywhere: addresses, digests. */
const LONGEST_WORD = 24;

/**
 * Cuts text of one style into atoms, as one endless line; halves of neighbouring marks are given up (标点挤压).
 * @param before of another style: the new text goes on behind it
 */
export function lineOf(words: string, style: Style, metrics: Metrics, before?: Line): Line {
  const text = (before?.text ?? "") + shown(words);
  const start = before?.text.length ?? 0;
  const setting = { text, style, metrics };
  const ideograph = atomOf(1, style, style.pitch);
  const bound = { ...ideograph, breakable: false };
  // As long as it can become at once, and cut: to grow with each character would copy it again and again.
  const atoms = new Array<Atom>(text.length - start);
  let count = 0;
  let last = before?.atoms.at(-1);
  for (let index = start; index < text.length; ) {
    if (isIdeograph(text.charCodeAt(index))) last = canBreakAt(text, index) ? ideograph : bound;
    else last = atomAt(setting, index, last);
    atoms[count] = last;
    count += 1;
    index += last.length;
  }
  atoms.length = count;
  if (before === undefined) return { text, atoms, from: 0, to: count };
  return { text, atoms: [...before.atoms, ...atoms], from: 0, to: before.to + count };
}

/** The blocks of Chinese characters of which nothing need be heeded but that they are square. */
const isIdeograph = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** Whether what stands before this place may end a line. */
const canBreakAt = (text: string, index: number) => index === 0 || mayEnd(text, index - 1);

/** An atom of which nothing need be heeded. */
const atomOf = (length: number, style: Style, width: number): Atom => ({
  length,
  style,
  width,
  offset: 0,
  give: 0,
  breakable: true,
  isSpace: false,
  isApart: width > 0,
  opens: false,
  parts: undefined,
});

/** Tabs and the like are spaces. */
const shown = (words: string) => words.replace(/\p{Cc}/gu, (control) => (control < " " ? " " : control));

interface Setting {
  text: string;
  style: Style;
  metrics: Metrics;
}

function atomAt(setting: Setting, index: number, last: Atom | undefined): Atom {
  const code = setting.text.codePointAt(index)!;
  if (isMongolian(code)) return mongolianAtom(setting, index);
  if (isNarrow(code) && code > 32) return wordAtom(setting, index, last);
  return code <= 32 || code === 0x3000 ? spaceAtom(setting, code) : squareAtom(setting, index, code, last);
}

/** Letters, figures and signs. */
const isInWord = (code: number) =>
  (code > 32 && code < 127) || (code >= 0xa0 && code < 0x2000 && !isMongolian(code)) || code === 0x2013;

/** A word may be divided after a hyphen or a slash. */
const divides = (code: number) => code === 0x2d || code === 0x2f;

function wordAt(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && end - start < LONGEST_WORD && isInWord(text.charCodeAt(end))) {
    end += 1;
    if (divides(text.charCodeAt(end - 1))) break;
  }
  return text.slice(start, end);
}

function wordAtom({ text, style, metrics }: Setting, index: number, last: Atom | undefined): Atom {
  const word = wordAt(text, index);
  const parts: number[] = [];
  let width = 0;
  for (let at = 0; at < word.length; at += 1) {
    const part = widthOf(word.charCodeAt(at), style.face, metrics) * style.pitch;
    parts.push(part);
    width += part;
  }
  const breakable = mayStart(word[0]!) && canBreakAt(text, index) && !joins(last, text, index);
  return { ...atomOf(word.length, style, width), breakable, parts };
}

function mongolianAtom({ text, style, metrics }: Setting, index: number): Atom {
  const { word, glyphs } = mongolianAt(text, index, metrics.shape);
  const parts = (glyphs ? widthsOfGlyphs(glyphs) : [...word].map(() => UNSHAPED)).map((width) => width * style.size);
  const width = parts.reduce((sum, part) => sum + part, 0);
  const breakable = canBreakAt(text, index);
  return { ...atomOf(word.length, style, width), breakable, parts, alone: true, glyphs };
}

/** Figures and their decimal point are one number even where a word was cut at its longest. */
const joins = (last: Atom | undefined, text: string, index: number) =>
  last?.parts !== undefined &&
  last.length < LONGEST_WORD &&
  !divides(text.charCodeAt(index - 1)) &&
  /[\w.]/.test(text[index]!);

function spaceAtom({ style, metrics }: Setting, code: number): Atom {
  const width = code === 0x3000 ? style.pitch : widthOf(32, style.face, metrics) * style.pitch;
  return { ...atomOf(1, style, width), breakable: false, isSpace: true };
}

/** A full-width character; neighbouring marks give up their empty halves to each other. */
function squareAtom({ text, style, metrics }: Setting, index: number, code: number, last: Atom | undefined): Atom {
  const half = style.pitch / 2;
  const [mark, before] = [text[index]!, text[index - 1] ?? ""];
  const atom = atomOf(code > 0xffff ? 2 : 1, style, widthOf(code, style.face, metrics) * style.pitch);
  const [closes, opens] = [hasRightAir(mark), hasLeftAir(mark)];
  atom.give = closes || opens ? half : 0;
  atom.opens = opens;
  atom.isApart &&= !isDouble(mark);
  atom.breakable = atom.width > 0 && mayStart(mark) && canBreakAt(text, index) && !(isDouble(mark) && before === mark);
  if (last === undefined) return atom;
  if ((closes || opens) && hasRightAir(before) && last.give > 0) {
    last.width -= half;
    last.give = 0;
  } else if (opens && last.opens) {
    atom.width -= half;
    atom.offset = -half;
    atom.give = 0;
  }
  return atom;
}
