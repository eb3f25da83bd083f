import { describe, expect, it } from "vitest";
import { flatten } from "./cff-flatten.ts";
import { type Cff, emptyIndex, type Index } from "./cff-read.ts";

const index = (...programs: number[][]): Index => ({
  count: programs.length,
  end: 0,
  get: (at) => Buffer.from(programs[at] ?? []),
});

/** A number of one byte; those of subroutines count from 107 below (The Type 2 Charstring Format, 4.7). */
const n = (value: number) => value + 139;
const routine = (place: number) => n(place - 107);
const [HSTEM, RLINETO, CALL, RETURN, END, MASK, RMOVETO, CALL_GLOBAL] = [1, 5, 10, 11, 14, 19, 21, 29];

function font(glyph: number[], { locals = emptyIndex, globals = emptyIndex } = {}): Cff {
  return {
    top: [],
    globals,
    charStrings: index(glyph),
    fontDicts: [{ entries: [], priv: [], subroutines: locals }],
    fontDictOf: () => 0,
    flat: new Map(),
  };
}
const flat = (glyph: number[], routines?: Parameters<typeof font>[1]) => [...flatten(font(glyph, routines), 0)];

describe("a glyph's program with its subroutines written into it", () => {
  it("does what they do where they were called, one within the other, local and global", () => {
    const locals = index([n(1), n(2), RLINETO, RETURN], [routine(0), CALL, routine(0), CALL_GLOBAL, RETURN]);
    const globals = index([n(3), n(4), RLINETO, RETURN]);
    expect(flat([n(9), n(9), RMOVETO, routine(1), CALL, END], { locals, globals })).toEqual(
      [[n(9), n(9), RMOVETO], [n(1), n(2), RLINETO], [n(3), n(4), RLINETO], [END]].flat(),
    );
  });

  it("ends where a subroutine ends it", () => {
    const locals = index([END]);
    expect(flat([routine(0), CALL, n(1), n(2), RLINETO], { locals })).toEqual([END]);
  });

  it("takes hints that a subroutine gave into account when it reads a mask", () => {
    const locals = index([n(1), n(2), HSTEM, RETURN]);
    const masked = [n(5), n(6), MASK, CALL, END];
    expect(flat([routine(0), CALL, ...masked], { locals })).toEqual([n(1), n(2), HSTEM, ...masked]);
  });

  it("takes a number that a subroutine left for the next call", () => {
    const locals = index([n(1), n(2), RLINETO, RETURN], [routine(0), RETURN]);
    expect(flat([routine(1), CALL, CALL, END], { locals })).toEqual([n(1), n(2), RLINETO, END]);
  });

  it("is bounded, whatever a damaged font calls", () => {
    const again = Array.from({ length: 40 }, () => [routine(0), CALL]).flat();
    expect(flat([routine(0), CALL], { locals: index([...again, n(1), n(2), RLINETO]) }).length).toBeLessThan(65_536);
    const locals = index(again);
    expect(flat([routine(0), CALL], { locals })).toEqual([]);
    expect(flat([CALL, routine(99), CALL, 255], { locals })).toEqual([255]);
  });
});
