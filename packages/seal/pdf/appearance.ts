import { type Drawing, transformed } from "../picture/drawing.ts";

/** Points to a millimetre. */
export const POINTS = 72 / 25.4;

const short = (value: number) => `${Math.round(value * 100) / 100}`;
const operators = { M: "m", L: "l", C: "c" } as const;

/** A part of a drawing that shows, from its own corner in millimetres. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing as a form of PDF in red, its lower left corner the origin (ISO 32000-1, 8.10). */
export function formOf(
  drawing: Drawing,
  clip: Clip = { x: 0, y: 0, width: drawing.width, height: drawing.height },
): string {
  const steps = transformed(drawing.steps, (x, y) => [(x - clip.x) * POINTS, (clip.height - (y - clip.y)) * POINTS]);
  const path = steps.map(([name, ...numbers]) =>
    name === "Z" ? "h" : `${numbers.map(short).join(" ")} ${operators[name]}`,
  );
  const box = `0 0 ${short(clip.width * POINTS)} ${short(clip.height * POINTS)}`;
  const content = `q 1 0 0 rg\n${path.join("\n")}\nf Q`;
  return `<</Type/XObject/Subtype/Form/BBox[${box}]/Resources<<>>/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
