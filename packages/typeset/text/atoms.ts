import { isNarrow, type Metrics, widthOf } from "../metrics.ts";
import type { Colour, Face } from "../page.ts";
import { CodeTable } from "./code-table.ts";
import { hasLeftAir, hasRightAir, isDouble, isPlain, mayEnd, mayStart } from "./marks.ts";
import { type Glyph, isMongolian, mongolianAt, UNSHAPED, widthsOfGlyphs } from "./mongolian.ts";

/** How text looks. */
export interface Style {
  face: Face;
  size: number;
  /** From one Chinese character to the next; not the size where a grid rules. */
  pitch: number;
  colour?: Colour;
}

/** What is never divided: a character, a word, a number. */
export interface Atom {
  text: string;
  style: Style;
  width: number;
  /** How far its ink is drawn before its place: the left half of an opening mark that was given up. */
  offset: number;
  /** How much of its width a full line may take back: the empty half of a mark. */
  give: number;
  /** A line may be broken before it. */
  breakable: boolean;
  isSpace: boolean;
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
const narrowRun = /[!-~\u00a0-\u17ff\u18b0-\u1fff\u2013]/u;

/**
 * Cuts text of one style into atoms, as one endless line; halves of neighbouring marks are given up (标点挤压).
 * @param before of another style: the new text goes on behind it
 */
export function lineOf(words: string, style: Style, metrics: Metrics, before?: Line): Line {
  const text = shown(words);
  const setting = { style, metrics, squares: squaresOf(style) };
  // As long as it can become at once, and cut: to grow with each character would copy it again and again.
  const atoms = new Array<Atom>(text.length);
  let count = 0;
  let last = before?.atoms.at(-1);
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index)!;
    last = setting.squares[canEndWith(last) ? 0 : 1].get(code) ?? atomAt(text, index, code, setting, last);
    atoms[count] = last;
    count += 1;
    index += last.text.length;
  }
  atoms.length = count;
  if (before === undefined) return { text, atoms, from: 0, to: count };
  return { text: before.text + text, atoms: [...before.atoms, ...atoms], from: 0, to: before.to + count };
}

/** Tabs and the like are spaces. */
const shown = (words: string) => words.replace(/\p{Cc}/gu, (control) => (control < " " ? " " : control));

interface Setting {
  style: Style;
  metrics: Metrics;
  squares: Squares;
}

function atomAt(text: string, index: number, code: number, setting: Setting, last: Atom | undefined): Atom {
  const { style, metrics } = setting;
  if (isMongolian(code)) return mongolianAtom(text, index, style, metrics, last);
  if (isNarrow(code) && code > 32) return wordAtom(wordAt(text, index), style, metrics, last);
  const character = String.fromCodePoint(code);
  if (code <= 32 || code === 0x3000) return spaceAtom(character, code, style, metrics);
  return squareAtom(character, code, setting, last);
}

function wordAt(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && end - start < LONGEST_WORD && narrowRun.test(text[end]!)) {
    end += 1;
    if (/[-/]/.test(text[end - 1]!)) break;
  }
  return text.slice(start, end);
}

function wordAtom(text: string, style: Style, metrics: Metrics, last: Atom | undefined): Atom {
  const parts: number[] = [];
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const part = widthOf(text.charCodeAt(index), style.face, metrics) * style.pitch;
    parts.push(part);
    width += part;
  }
  const breakable = mayStart(text[0]!) && canEndWith(last) && !joins(last, text);
  return { text, style, width, offset: 0, give: 0, breakable, isSpace: false, parts };
}

function mongolianAtom(text: string, index: number, style: Style, metrics: Metrics, last: Atom | undefined): Atom {
  const { word, glyphs } = mongolianAt(text, index, metrics.shape);
  const parts = (glyphs ? widthsOfGlyphs(glyphs) : [...word].map(() => UNSHAPED)).map((width) => width * style.size);
  const width = parts.reduce((sum, part) => sum + part, 0);
  return {
    text: word,
    style,
    width,
    offset: 0,
    give: 0,
    breakable: canEndWith(last),
    isSpace: false,
    parts,
    alone: true,
    glyphs,
  };
}

/** Figures and their decimal point are one number even where a word was cut at its longest. */
const joins = (last: Atom | undefined, text: string) =>
  last?.parts !== undefined && last.text.length < LONGEST_WORD && !/[-/]$/.test(last.text) && /^[\w.]/.test(text);

function spaceAtom(text: string, code: number, style: Style, metrics: Metrics): Atom {
  const width = code === 0x3000 ? style.pitch : widthOf(32, style.face, metrics) * style.pitch;
  return { text, style, width, offset: 0, give: 0, breakable: false, isSpace: true, parts: undefined };
}

/** Atoms of Chinese characters by their code points: after most others, and after an opening mark. */
type Squares = readonly [CodeTable<Atom>, CodeTable<Atom>];

/** Nobody changes the atoms of Chinese characters, so they are shared. */
const shared = new WeakMap<Style, Squares>();
const FIRST_IDEOGRAPH = 0x2e80;

function squaresOf(style: Style): Squares {
  const known = shared.get(style) ?? [new CodeTable<Atom>(), new CodeTable<Atom>()];
  shared.set(style, known);
  return known;
}

function squareAtom(text: string, code: number, { style, metrics, squares }: Setting, last: Atom | undefined): Atom {
  const atom = markAtom(text, code, style, metrics, last);
  if (code >= FIRST_IDEOGRAPH && isPlain(text)) squares[canEndWith(last) ? 0 : 1].set(code, atom);
  return atom;
}

/** A full-width character; neighbouring marks give up their empty halves to each other. */
function markAtom(text: string, code: number, style: Style, metrics: Metrics, last: Atom | undefined): Atom {
  const half = style.pitch / 2;
  const width = widthOf(code, style.face, metrics) * style.pitch;
  const atom: Atom = {
    text,
    style,
    width,
    offset: 0,
    give: hasRightAir(text) || hasLeftAir(text) ? half : 0,
    breakable: width > 0 && mayStart(text) && canEndWith(last) && !(isDouble(text) && last?.text === text),
    isSpace: false,
    parts: undefined,
  };
  if (last === undefined) return atom;
  const afterClosing = hasRightAir(last.text) && last.give > 0;
  if (afterClosing && (hasRightAir(text) || hasLeftAir(text))) {
    last.width -= half;
    last.give = 0;
  } else if (hasLeftAir(text) && hasLeftAir(last.text)) {
    atom.width -= half;
    atom.offset = -half;
    atom.give = 0;
  }
  return atom;
}

const canEndWith = (last: Atom | undefined) => last === undefined || mayEnd(last.text, last.text.length - 1);
