import { type OutlineStep, outlineOf, sealFont } from "@tz/typeset/server";
import { circle, type Drawing, star, transformed } from "./drawing.ts";

/** Diameters in millimetres: of a government at county or city level, and of its departments (国发〔1999〕25号). */
export const diameters = { government: 45, department: 42 } as const;
export type SealSize = keyof typeof diameters;

/** Of the ring around, and between it and the characters. */
const RING = 1.2;
const INSIDE = 1;
const STAR = 7;
/** Names stand around the star from the left to the right and leave the lower part free. */
const WIDEST_ARC = (280 * Math.PI) / 180;
const WIDEST_STEP = (34 * Math.PI) / 180;
/** How far the middle of a 宋体 character lies above the baseline, and its body's height, in ems. */
const MIDDLE = 0.38;

/**
 * The seal of a unit: a ring, a star, the legal name in 宋体 around it.
 * @throws Error with the character that the font has not got
 */
export function sealDrawing(name: string, size: SealSize): Drawing {
  const diameter = diameters[size];
  const middle = diameter / 2;
  return {
    width: diameter,
    height: diameter,
    steps: [
      ...circle(middle, middle, middle),
      ...circle(middle, middle, middle - RING, true),
      ...star(middle, middle, STAR),
      ...arcText([...name], middle),
    ],
  };
}

function arcText(characters: readonly string[], middle: number): OutlineStep[] {
  const height = characters.length <= 10 ? 7 : characters.length <= 16 ? 6.2 : 5.2;
  const radius = middle - RING - INSIDE - height / 2;
  const step = Math.min(WIDEST_STEP, WIDEST_ARC / Math.max(1, characters.length - 1));
  // Characters get narrower where the inner edge has no room for their full width.
  const width = Math.min(height * 0.92, 0.94 * step * (radius - height * 0.3));
  return characters.flatMap((character, index) => {
    const angle = (index - (characters.length - 1) / 2) * step;
    return placed(glyph(character), { width, height, angle, radius, middle });
  });
}

function glyph(character: string) {
  const outline = outlineOf(sealFont(), character.codePointAt(0)!);
  if (!outline) throw new Error(`no outline of ${character}`);
  return outline;
}

interface Place {
  width: number;
  height: number;
  angle: number;
  radius: number;
  middle: number;
}

function placed(
  { steps, advance }: ReturnType<typeof glyph>,
  { width, height, angle, radius, middle }: Place,
): OutlineStep[] {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return transformed(steps, (x, y) => {
    const across = (x - advance / 2) * width;
    const out = radius - (y + MIDDLE) * height;
    return [middle + out * sin + across * cos, middle - out * cos + across * sin];
  });
}

/** 签名章 of a person: the name alone, as large as 40 by 20 mm allow. @throws Error as `sealDrawing` */
export function signatureDrawing(name: string): Drawing {
  const [width, height] = [40, 20];
  const characters = [...name].map(glyph);
  const advance = characters.reduce((sum, { advance: one }) => sum + one, 0);
  const em = Math.min(height * 0.8, (width * 0.95) / advance);
  let left = (width - advance * em) / 2;
  const steps = characters.flatMap((one) => {
    const from = left;
    left += one.advance * em;
    return transformed(one.steps, (x, y) => [from + x * em, height / 2 + (y + MIDDLE) * em]);
  });
  return { width, height, steps };
}

/** Whether the font can draw every character of a name. */
export const canDraw = (name: string): boolean =>
  [...name].every((character) => outlineOf(sealFont(), character.codePointAt(0)!) !== undefined);
