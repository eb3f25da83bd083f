import type { Calls, Cff, Index } from "./cff-read.ts";

/** What is known of a glyph's program while it is read. */
interface State {
  stack: number[];
  hints: number;
  depth: number;
}

const DEEPEST = 10;
const biasOf = ({ count }: Index) => (count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768);

/** The subroutines that a glyph calls, directly or not. */
export function callsOf(cff: Cff, glyph: number): Calls {
  const known = cff.calls.get(glyph) ?? followCalls(cff, glyph);
  cff.calls.set(glyph, known);
  return known;
}

/** Reads a glyph's program and all that it calls (The Type 2 Charstring Format, 4). */
function followCalls({ charStrings, globals, fontDicts, fontDictOf }: Cff, glyph: number): Calls {
  const locals = fontDicts[fontDictOf(glyph)]!.subroutines;
  const met = { globals: new Set<number>(), locals: new Set<number>() };
  follow(charStrings.get(glyph), { stack: [], hints: 0, depth: 0 });
  return met;

  function follow(code: Buffer, state: State): void {
    if (state.depth > DEEPEST) return;
    for (let at = 0; at < code.length; ) {
      const operator = code[at]!;
      if (operator === 28 || operator >= 32) at += pushNumber(code, at, state.stack);
      else if (operator === 10) at += call(locals, met.locals, state);
      else if (operator === 29) at += call(globals, met.globals, state);
      else if (operator === 11 || operator === 14) return;
      else at += 1 + skipped(operator, state);
    }
  }

  function call(routines: Index, seen: Set<number>, state: State): number {
    const index = (state.stack.pop() ?? 0) + biasOf(routines);
    if (index >= 0 && index < routines.count) {
      seen.add(index);
      state.depth += 1;
      follow(routines.get(index), state);
      state.depth -= 1;
    }
    return 1;
  }
}

const stems = new Set([1, 3, 18, 23]);
const masks = new Set([19, 20]);

/** How many bytes belong to an operator; it empties the stack. */
function skipped(operator: number, state: State): number {
  if (stems.has(operator) || masks.has(operator)) state.hints += state.stack.length >> 1;
  state.stack.length = 0;
  if (masks.has(operator)) return Math.ceil(state.hints / 8);
  return operator === 12 ? 1 : 0;
}

/** Pushes a number. @returns how many bytes it takes */
function pushNumber(code: Buffer, at: number, stack: number[]): number {
  const first = code[at]!;
  const next = code[at + 1] ?? 0;
  if (first === 28) {
    stack.push(((next << 24) | ((code[at + 2] ?? 0) << 16)) >> 16);
    return 3;
  }
  if (first <= 246) {
    stack.push(first - 139);
    return 1;
  }
  if (first <= 254) {
    stack.push(first <= 250 ? (first - 247) * 256 + next + 108 : -(first - 251) * 256 - next - 108);
    return 2;
  }
  stack.push(((next << 24) | ((code[at + 2] ?? 0) << 16)) >> 16);
  return 5;
}
