import { ASCENT, area, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import { pictureSize } from "../parts/picture.ts";
import { vertical } from "../parts/rules.ts";
import { type Line, lineOf } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { measure, placeCentred } from "../text/place-text.ts";
import { setLine, widthOfLine } from "../text/set-line.ts";
import { loose } from "../text/styles.ts";
import type { SheetCell, SheetDrawing } from "./sheet.ts";

/** 4号, a character and three fifths from line to line. */
export const PITCH = sizes.four * 1.6;
/** Above and below the text of a field. */
export const AIR = 1.6;
const SIDE = 1.5;
const LABEL = 23;
/** What was written by hand is shown no higher. */
const HIGHEST = 3 * PITCH;
const THIN = 0.25;

export const fieldStyle = loose("body", sizes.four);
const labelStyle = loose("black", sizes.four);

interface FieldLine {
  line: Line;
  /** Name and day stand at the right. */
  atRight: boolean;
  /** Before them, the signature. */
  picture?: string | undefined;
  /** What was written by hand, from here down over the lines that continue it. */
  drawing?: Drawn;
  /** Never parted from the line before. */
  continues?: boolean;
}

/** A picture as large as it is shown, in millimetres. */
interface Drawn {
  key: string;
  width: number;
  height: number;
}

interface Field extends SheetCell {
  left: number;
  width: number;
}

export interface PlacedField extends Field {
  lines: readonly FieldLine[];
}

/** The fields of a row with their places: each has its share of the width. */
export function cellsOf(cells: readonly SheetCell[]): Field[] {
  const shares = cells.map(({ share = 1 }) => share);
  const sum = (until: number) => shares.slice(0, until).reduce((total, share) => total + share, 0);
  const unit = area.width / Math.max(1, sum(shares.length));
  return cells.map((cell, index) => ({ ...cell, left: area.left + sum(index) * unit, width: shares[index]! * unit }));
}

/** The width of a field's label; the cells of a table have none. */
const labelOf = ({ label }: SheetCell) => (label === "" ? 0 : LABEL);

const roomOf = (field: Field) => field.width - labelOf(field) - 2 * SIDE;

/** The lines of a field: its text, then each opinion with name and day below it. */
export function cellLines(field: Field, metrics: Metrics): FieldLine[] {
  const { text = "", opinions = [] } = field;
  const room = roomOf(field);
  const broken = (words: string): FieldLine[] =>
    words
      .split("\n")
      .flatMap((one) => breakLines(lineOf(one, fieldStyle, metrics), [room]))
      .map((line) => ({ line, atRight: false }));
  const signed = opinions.flatMap((opinion) => [
    ...broken(opinion.text),
    ...(opinion.drawing ? drawingLines(opinion.drawing, room, metrics) : []),
    {
      line: lineOf(`${opinion.name}　${opinion.date}`, fieldStyle, metrics),
      atRight: true,
      picture: opinion.picture,
    },
  ]);
  return [...broken(text), ...signed];
}

/** As many lines as a drawing needs, so that name and day stand below it. */
function drawingLines({ key, ...pixels }: SheetDrawing, room: number, metrics: Metrics): FieldLine[] {
  const { width, height } = pictureSize(pixels.width, pixels.height, HIGHEST);
  const scale = Math.min(1, room / width);
  const drawing = { key, width: width * scale, height: height * scale };
  const line = lineOf("", fieldStyle, metrics);
  return Array.from({ length: Math.ceil(drawing.height / PITCH) }, (_, index) =>
    index === 0 ? { line, atRight: false, drawing } : { line, atRight: false, continues: true },
  );
}

interface Part {
  from: number;
  count: number;
  /** Where the lines begin. */
  top: number;
  height: number;
  withLabel: boolean;
}

/** Some lines of a field, and its label halfway up the strip; a label of many characters takes several lines. */
export function cellMarks(field: PlacedField, { from, count, top, height, withLabel }: Part, metrics: Metrics): Mark[] {
  const lines = field.lines.slice(from, from + count);
  const isOne = field.lines.length === 1 && (field.opinions ?? []).length === 0;
  const start = isOne ? (height - PITCH) / 2 : top;
  const marks = lines.flatMap((line, index) => lineMarks(field, line, start + index * PITCH));
  return withLabel ? [...labelMarks(field, height, metrics), ...marks] : marks;
}

const baselineFrom = (top: number) => top + (PITCH - sizes.four) / 2 + ASCENT * sizes.four;

/** Signatures are twice as wide as high, and as high as a line. */
const signatureAt = (key: string, right: number, top: number): Mark => ({
  kind: "picture",
  key,
  x: right - 2 * PITCH - SIDE,
  y: top,
  width: 2 * PITCH,
  height: PITCH,
});

function lineMarks(field: Field, { line, atRight, picture, drawing }: FieldLine, top: number): Mark[] {
  if (drawing) return [{ kind: "picture", x: field.left + labelOf(field) + SIDE, y: top, ...drawing }];
  const room = roomOf(field);
  const x = field.left + labelOf(field) + SIDE + (atRight ? Math.max(0, room - widthOfLine(line)) : 0);
  const marks = setLine(line, x, baselineFrom(top), room, "start");
  return picture === undefined ? marks : [signatureAt(picture, x, top), ...marks];
}

/** A long label takes several lines. */
export const labelLines = ({ label }: SheetCell, metrics: Metrics) =>
  label === "" ? [] : breakLines(lineOf(label, labelStyle, metrics), [LABEL - 2 * SIDE]);

function labelMarks(field: Field, height: number, metrics: Metrics): Mark[] {
  const { left } = field;
  const lines = labelLines(field, metrics);
  const top = (height - lines.length * PITCH) / 2;
  return lines.flatMap(({ text }, index) =>
    placeCentred(measure(text, labelStyle, metrics), left + LABEL / 2, baselineFrom(top + index * PITCH)),
  );
}

/** Lines at the sides of all labels and fields. */
export function sideRules(fields: readonly Field[], height: number): Mark[] {
  const places = fields.flatMap((field) => (field.label === "" ? [field.left] : [field.left, field.left + LABEL]));
  return [...places, area.right].map((x) => vertical(x, 0, height, THIN));
}
