import { expect, test } from "vitest";
import { chordTime, readKey } from "./keys.ts";

const known = ["j", "/", "g t", "g s", "t"];

test("a single key is its own shortcut", () => {
  expect(readKey(known, undefined, "j", 0)).toEqual({ hit: "j", rest: undefined });
});

test("the first key of a chord waits for the second", () => {
  const waiting = readKey(known, undefined, "g", 0);
  expect(waiting).toEqual({ hit: undefined, rest: { first: "g", at: 0 } });
  expect(readKey(known, waiting.rest, "s", 500).hit).toBe("g s");
});

test("a second key that comes too late counts alone", () => {
  expect(readKey(known, { first: "g", at: 0 }, "t", chordTime + 1)).toEqual({ hit: "t", rest: undefined });
});

test("a second key that completes no chord counts alone", () => {
  expect(readKey(known, { first: "g", at: 0 }, "j", 10)).toEqual({ hit: "j", rest: undefined });
});

test("an unknown key means nothing", () => {
  expect(readKey(known, undefined, "q", 0)).toEqual({ hit: undefined, rest: undefined });
});
