import type { Image, Ink, Run, Sheet, Stroke } from "../../model/model.ts";
import { unified } from "../../model/unified.ts";
import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { type Matrix, matrixOf, pointIn, times } from "../pdf/matrix.ts";
import { child, type Element, elementsOf, ownText } from "../xml.ts";
import { inkOfColour } from "./colour.ts";
import { boxOf, deltasOf, numbersOf } from "./numbers.ts";
import { pathStrokes } from "./path.ts";
import { paramOf, type Resources } from "./resources.ts";

interface Found {
  runs: Run[];
  strokes: Stroke[];
  images: Image[];
}

/** What the objects of these layers draw, in millimetres of the page. */
export function readObjects(
  layers: readonly Element[],
  resources: Resources,
  origin: { x: number; y: number },
): Pick<Sheet, "runs" | "strokes" | "images"> {
  const found: Found = { runs: [], strokes: [], images: [] };
  for (const layer of layers) readBlock(layer, resources, origin, found, layer.attributes.DrawParam);
  return found;
}

function readBlock(
  block: Element,
  resources: Resources,
  origin: { x: number; y: number },
  found: Found,
  param: string | undefined,
): void {
  for (const one of elementsOf(block)) {
    if (found.runs.length + found.strokes.length + found.images.length > limits.marks)
      throw new FileRefused("too_complex");
    if (/^(false|0)$/i.test(one.attributes.Visible ?? "")) continue;
    const placed = { element: one, resources, matrix: placeOf(one, origin), param: one.attributes.DrawParam ?? param };
    if (one.name === "TextObject") found.runs.push(...textRuns(placed));
    else if (one.name === "PathObject") found.strokes.push(...strokes(placed, found.images));
    else if (one.name === "ImageObject") found.images.push(...image(one, origin));
    else if (one.name === "PageBlock") readBlock(one, resources, origin, found, param);
  }
}

interface Placed {
  element: Element;
  resources: Resources;
  /** From the object's own millimetres to those of the page. */
  matrix: Matrix;
  param: string | undefined;
}

function placeOf({ attributes }: Element, origin: { x: number; y: number }): Matrix {
  const boundary = boxOf(attributes.Boundary);
  const shift: Matrix = [1, 0, 0, 1, (boundary?.x ?? 0) + origin.x, (boundary?.y ?? 0) + origin.y];
  const own = numbersOf(attributes.CTM);
  return own.length === 6 ? times(shift, matrixOf(own)) : shift;
}

const isTrue = (value: string | undefined, preset: boolean) =>
  value === undefined ? preset : /^(true|1)$/i.test(value);

function textRuns({ element, resources, matrix, param }: Placed): Run[] {
  const { attributes } = element;
  const size = Number(attributes.Size) || 0;
  const narrow = Number(attributes.HScale ?? 1) || 1;
  const font = resources.get(attributes.Font ?? "");
  const fill = inkOfColour(child(element, "FillColor")) ?? paramOf(resources, param, "fill") ?? "black";
  if (!isTrue(attributes.Fill, true) && !isTrue(attributes.Stroke, false)) return [];
  const height = size * Math.hypot(matrix[2], matrix[3]);
  if (height < 0.2 || height > 700 || Math.abs(matrix[1]) > 0.05 * Math.abs(matrix[0])) return [];
  const look = {
    size: height,
    face: font?.kind === "font" ? font.face : ("substitute" as const),
    font: font?.kind === "font" ? font.name : "",
    ink: fill,
  };
  let before = { x: 0, y: 0 };
  return elementsOf(element, "TextCode").flatMap((code) => {
    const at = { x: numberOr(code.attributes.X, before.x), y: numberOr(code.attributes.Y, before.y) };
    before = at;
    return codeRuns(unified(ownText(code)), at, code, { size: size * narrow, matrix, look });
  });
}

const numberOr = (text: string | undefined, other: number) =>
  text !== undefined && Number.isFinite(Number(text)) ? Number(text) : other;

interface Setting {
  size: number;
  matrix: Matrix;
  look: Pick<Run, "size" | "face" | "font" | "ink">;
}

/** Text that runs down a page is none of a document's; without distances characters stand side by side. */
function codeRuns(text: string, at: { x: number; y: number }, code: Element, { size, matrix, look }: Setting): Run[] {
  if (text.trim() === "" || deltasOf(code.attributes.DeltaY).some((one) => Math.abs(one) > size / 2)) return [];
  const deltas = deltasOf(code.attributes.DeltaX);
  const characters = countedBy(deltas, text);
  const start = pointIn(matrix, at.x, at.y);
  const scale = Math.hypot(matrix[0], matrix[1]);
  const widthOf = (character: string) => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1) * size;
  let x = 0;
  for (const [index, character] of characters.slice(0, -1).entries())
    x += deltas[index] ?? deltas.at(-1) ?? widthOf(character);
  const width = (x + widthOf(characters.at(-1)!)) * scale;
  return [{ text, x: start.x, y: start.y, width, ...look }];
}

/**
 * What the distances lie between. The standard speaks of characters; programs that count codes of UTF-16 (OFDRW) give rare characters
 * two, which the number of distances tells.
 */
const countedBy = (deltas: readonly number[], text: string): string[] =>
  deltas.length >= text.length - 1 ? text.split("") : [...text];

function strokes({ element, resources, matrix, param }: Placed, images: Image[]): Stroke[] {
  const { attributes } = element;
  const isStroked = isTrue(attributes.Stroke, true);
  const isFilled = isTrue(attributes.Fill, false);
  const ink: Ink = isStroked
    ? (inkOfColour(child(element, "StrokeColor")) ?? paramOf(resources, param, "stroke") ?? "black")
    : (inkOfColour(child(element, "FillColor")) ?? paramOf(resources, param, "fill") ?? "black");
  if (!isStroked && !isFilled) return [];
  const own = Number(attributes.LineWidth ?? paramOf(resources, param, "lineWidth") ?? 0.353);
  const width =
    (Number.isFinite(own) ? own : 0.353) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const drawn = pathStrokes(ownText(child(element, "AbbreviatedData")), matrix, width, !isStroked);
  if (drawn.round && ink === "red") images.push({ kind: "seal", ...drawn.round });
  return drawn.strokes.map((stroke) => ({ ...stroke, ink }));
}

function image({ attributes }: Element, origin: { x: number; y: number }): Image[] {
  const box = boxOf(attributes.Boundary);
  return box ? [{ kind: "picture", ...box, x: box.x + origin.x, y: box.y + origin.y }] : [];
}
