import type { Cff, Index } from "./cff-read.ts";

const DEEPEST = 10;
/** The longest program that readers take (The Type 2 Charstring Format, appendix B). */
const LONGEST = 65_535;
/** More than any drawing needs; a damaged font calls without end. */
const MOST_CALLS = 10_000;
const biasOf = ({ count }: Index) => (count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768);

/** A number on the stack: its value, and where it was written. */
interface Operand {
  value: number;
  at: number;
}

/**
 * A glyph's program with all that it calls written into it, so that a subset needs no subroutines: fonts of East Asia have
 * tens of thousands of them, whose places alone would outweigh the glyphs of a letter.
 */
export function flatten(cff: Cff, glyph: number): Buffer {
  const known = cff.flat.get(glyph) ?? new Flattening(cff, glyph).program();
  cff.flat.set(glyph, known);
  return known;
}

const scratch = Buffer.alloc(LONGEST);

/** Reads a glyph's program and all that it calls (The Type 2 Charstring Format, 4). */
class Flattening {
  readonly #code: Buffer;
  readonly #globals: Index;
  readonly #locals: Index;
  readonly #stack: Operand[] = [];
  #calls = 0;
  #hints = 0;
  #length = 0;
  #ended = false;

  constructor({ charStrings, globals, fontDicts, fontDictOf }: Cff, glyph: number) {
    this.#code = charStrings.get(glyph);
    this.#globals = globals;
    this.#locals = fontDicts[fontDictOf(glyph)]!.subroutines;
  }

  program(): Buffer {
    this.#follow(this.#code, 0);
    return Buffer.from(scratch.subarray(0, this.#length));
  }

  #follow(code: Buffer, depth: number): void {
    for (let at = 0; at < code.length && !this.#ended; ) {
      const operator = code[at]!;
      if (operator === RETURN) return;
      if (operator === CALL_LOCAL || operator === CALL_GLOBAL) {
        this.#call(operator === CALL_LOCAL ? this.#locals : this.#globals, depth);
        at += 1;
      } else {
        const length = operator === 28 || operator >= 32 ? this.#number(code, at) : this.#operator(code, at);
        this.#write(code, at, length);
        at += length;
      }
    }
  }

  /** The number of the routine, written last, gives way to what the routine does. */
  #call(routines: Index, depth: number): void {
    const called = this.#stack.pop();
    if (!called) return;
    this.#length = called.at;
    this.#ended ||= ++this.#calls > MOST_CALLS;
    const index = called.value + biasOf(routines);
    if (index >= 0 && index < routines.count && depth < DEEPEST) this.#follow(routines.get(index), depth + 1);
  }

  #number(code: Buffer, at: number): number {
    const [value, length] = numberAt(code, at);
    this.#stack.push({ value, at: this.#length });
    return length;
  }

  /** @returns how many bytes an operator takes with its mask; it empties the stack. */
  #operator(code: Buffer, at: number): number {
    const operator = code[at]!;
    this.#ended ||= operator === END;
    if (stems.has(operator) || masks.has(operator)) this.#hints += this.#stack.length >> 1;
    this.#stack.length = 0;
    if (masks.has(operator)) return 1 + Math.ceil(this.#hints / 8);
    return operator === ESCAPE ? 2 : 1;
  }

  #write(code: Buffer, at: number, length: number): void {
    if (this.#length + length > LONGEST) this.#ended = true;
    else this.#length += code.copy(scratch, this.#length, at, at + length);
  }
}

const CALL_LOCAL = 10;
const RETURN = 11;
const ESCAPE = 12;
const END = 14;
const CALL_GLOBAL = 29;
const stems = new Set([1, 3, 18, 23]);
const masks = new Set([19, 20]);

/** A number and how many bytes it takes. */
function numberAt(code: Buffer, at: number): [value: number, length: number] {
  const first = code[at]!;
  const next = code[at + 1] ?? 0;
  if (first === 28) return [((next << 24) | ((code[at + 2] ?? 0) << 16)) >> 16, 3];
  if (first <= 246) return [first - 139, 1];
  if (first <= 250) return [(first - 247) * 256 + next + 108, 2];
  if (first <= 254) return [-(first - 251) * 256 - next - 108, 2];
  return [((next << 24) | ((code[at + 2] ?? 0) << 16)) >> 16, 5];
}
