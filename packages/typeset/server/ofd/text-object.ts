import { ASCENT } from "../../geometry.ts";
import type { Colour } from "../../page.ts";
import { escaped } from "./xml.ts";

/** To a thousandth of a millimetre. */
export const number = (value: number) => `${Math.round(value * 1000) / 1000}`;
export const numbers = (...values: readonly number[]) => values.map(number).join(" ");

/** What an object of text says of itself (GB/T 33190-2016, 11.2). */
export interface Look {
  boundary: string;
  font: number;
  size: number;
  colour: Colour;
  /** Its matrix, where it is narrowed or turned. */
  matrix?: string | undefined;
}

export function textElement(id: number, { boundary, font, size, colour, matrix }: Look, content: string): string {
  const transform = matrix === undefined ? "" : ` CTM="${matrix}"`;
  const fill = colour === "red" ? '<ofd:FillColor Value="255 0 0"/>' : "";
  return (
    `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="${font}" Size="${number(size)}"${transform}>` +
    `${fill}${content}</ofd:TextObject>`
  );
}

/**
 * Characters in their places.
 * @param x of the first one, within the object
 * @param y of the baseline, within the object
 * @param deltas the attribute with the distances between them
 */
export const textCode = (x: number, y: number, deltas: string, text: string) =>
  `<ofd:TextCode X="${number(x)}" Y="${number(y)}"${deltas}>${escaped(text)}</ofd:TextCode>`;

/** Above the baseline, and in all, what a line of this size may cover. */
export const extent = (size: number) => ({ ascent: ASCENT * size, height: 1.2 * size });
