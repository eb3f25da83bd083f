import type { Paragraph, ParagraphChild } from "docx";
import { type IShapeOptions, ShapeRun } from "docx/shapes";

const PIXEL = 25.4 / 96;
const EMU = 36_000;
const noMargins = { top: 0, right: 0, bottom: 0, left: 0 };

interface Filling {
  children?: Paragraph[];
  fill?: string;
  /** How its text runs; from left to right unless said otherwise. */
  direction?: NonNullable<IShapeOptions["textOptions"]>["direction"];
}

/** A box at a place of the sheet, through which text goes; lengths in millimetres from the sheet's upper left corner. */
export const shape = (
  x: number,
  y: number,
  width: number,
  height: number,
  { direction = "horizontal", ...filling }: Filling,
): ParagraphChild =>
  new ShapeRun({
    type: "rectangle",
    transformation: { width: width / PIXEL, height: height / PIXEL },
    line: "none",
    textOptions: { verticalAlignment: "top", margins: noMargins, direction },
    floating: {
      horizontalPosition: { relative: "page", offset: Math.round(x * EMU) },
      verticalPosition: { relative: "page", offset: Math.round(y * EMU) },
      behindDocument: true,
      allowOverlap: true,
    },
    ...filling,
  });
