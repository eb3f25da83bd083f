import type { Colour, Rule } from "../page.ts";

/** A horizontal line; `y` is its middle. */
export const horizontal = (x1: number, x2: number, y: number, width: number, colour: Colour = "black"): Rule => ({
  kind: "rule",
  x1,
  y1: y,
  x2,
  y2: y,
  width,
  colour,
});

export const vertical = (x: number, y1: number, y2: number, width: number): Rule => ({
  kind: "rule",
  x1: x,
  y1,
  x2: x,
  y2,
  width,
  colour: "black",
});

/** The red line of a 版头, two points strong. */
export const redRule = (x1: number, x2: number, y: number): Rule => horizontal(x1, x2, y, 0.7, "red");
