import { type OutlineStep, outlineOf, sealFont } from "@tz/typeset/server";
import { type Drawing, transformed } from "./drawing.ts";

/** From the top of a line to its baseline, in ems. */
const ASCENT = 0.88;

/** Words on one line, so many millimetres high; a character that the font has not got leaves its room empty. */
export function wordsDrawing(words: string, size: number): Drawing {
  let left = 0;
  const steps = [...words].flatMap((character): OutlineStep[] => {
    const outline = outlineOf(sealFont(), character.codePointAt(0) ?? 0);
    const from = left;
    left += (outline?.advance ?? 1) * size;
    return outline ? transformed(outline.steps, (x, y) => [from + x * size, (ASCENT + y) * size]) : [];
  });
  return { width: left, height: size, steps };
}
