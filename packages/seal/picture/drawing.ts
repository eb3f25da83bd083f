import type { OutlineStep } from "@tz/typeset/server";

/** A drawing in one colour, filled by the non-zero rule; in millimetres from its upper left corner. */
export interface Drawing {
  width: number;
  height: number;
  steps: readonly OutlineStep[];
}

/** The same drawing somewhere else: every point through this function. */
export function transformed(
  steps: readonly OutlineStep[],
  to: (x: number, y: number) => readonly [number, number],
): OutlineStep[] {
  return steps.map((step) => {
    if (step[0] === "Z") return step;
    if (step[0] !== "C") return [step[0], ...to(step[1], step[2])];
    return ["C", ...to(step[1], step[2]), ...to(step[3], step[4]), ...to(step[5], step[6])];
  });
}

/** Handles of a quarter of a circle. */
const HANDLE = 0.5522847498;

/** A circle; the other way round it is a hole in a greater one. */
export function circle(x: number, y: number, radius: number, isHole = false): OutlineStep[] {
  const turn = isHole ? -1 : 1;
  const at = (across: number, down: number) => [x + across * radius, y + down * radius * turn] as const;
  const quarter = (
    a: readonly [number, number],
    b: readonly [number, number],
    c: readonly [number, number],
  ): OutlineStep => ["C", ...at(...a), ...at(...b), ...at(...c)];
  return [
    ["M", ...at(1, 0)],
    quarter([1, HANDLE], [HANDLE, 1], [0, 1]),
    quarter([-HANDLE, 1], [-1, HANDLE], [-1, 0]),
    quarter([-1, -HANDLE], [-HANDLE, -1], [0, -1]),
    quarter([HANDLE, -1], [1, -HANDLE], [1, 0]),
    ["Z"],
  ];
}

/** A five-pointed star, one point up. */
export function star(x: number, y: number, radius: number): OutlineStep[] {
  // Where the lines from point to point cross, as a part of the radius.
  const inner = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);
  const points = Array.from({ length: 10 }, (_, index): OutlineStep => {
    const far = index % 2 === 0 ? radius : radius * inner;
    const angle = (index * Math.PI) / 5;
    return [index === 0 ? "M" : "L", x + far * Math.sin(angle), y - far * Math.cos(angle)];
  });
  return [...points, ["Z"]];
}

const short = (value: number) => `${Math.round(value * 1000) / 1000}`;

/** The drawing as the data of an SVG path. */
export const svgPath = ({ steps }: Pick<Drawing, "steps">): string =>
  steps.map(([name, ...numbers]) => `${name}${numbers.map(short).join(" ")}`).join("");

/** Colour of seals, as the marks of the document have it. */
export const SEAL_RED = "#ff0000";

/** The drawing as an SVG image. */
export const drawingSvg = (drawing: Drawing, ink = SEAL_RED): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width}mm" height="${drawing.height}mm" viewBox="0 0 ${drawing.width} ${drawing.height}">` +
  `<path fill="${ink}" d="${svgPath(drawing)}"/></svg>`;
