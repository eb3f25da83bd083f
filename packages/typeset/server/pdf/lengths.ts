import { POINT, sheet } from "../../geometry.ts";

/** Millimetres as points, in hundredths: 0.0035 mm. */
export const points = (millimetres: number) => short(millimetres / POINT);

/** A place on the page, counted from below as PDF does. */
export const upward = (y: number) => points(sheet.height - y);

/** Two decimal places at most. */
export const short = (value: number) => `${Math.round(value * 100) / 100}`;
