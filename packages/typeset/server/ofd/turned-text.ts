import { placeIn, type TextRun } from "../../page.ts";
import { type FontPlan, fontOf, glyphOf } from "../fonts/font-plan.ts";
import type { Ids } from "./ids.ts";
import type { Resources } from "./resources.ts";
import { extent, number, numbers, textCode, textElement } from "./text-object.ts";
import type { Piece } from "./text-pieces.ts";

/** A piece of a run that is turned or narrowed, or a rare character: an object of its own. */
export function objectOfPiece(run: TextRun, piece: Piece, resources: Resources, ids: Ids): string {
  const box = boxOf(run, piece.first, 0, piece.last - piece.first + run.size);
  const glyph = piece.glyph === undefined ? "" : glyphsOf(piece.text, [piece.glyph]);
  const code = codeOf(run, piece.deltas, piece.text);
  return objectIn(run, box, resources.font(piece.font), ids, `${glyph}${code}`);
}

/** An object for each cluster of a shaped word, with its glyphs by their numbers. */
export function shapedObjects(run: TextRun, plan: FontPlan, resources: Resources, ids: Ids): string | undefined {
  const objects = clustersOf(run, plan)?.map(({ font, text, glyphs, along, above, advance }) => {
    const box = boxOf(run, along, above, Math.max(advance, run.size / 10));
    const count = [...text].length;
    const places = count > 1 ? ` DeltaX="${numbers(...Array<number>(count - 1).fill(0))}"` : "";
    return objectIn(run, box, resources.font(font), ids, `${glyphsOf(text, glyphs)}${codeOf(run, places, text)}`);
  });
  return objects?.join("");
}

/** The glyphs of a whole text by their numbers (GB/T 33190-2016, 11.4); codes are counted as UTF-16 has them. */
const glyphsOf = (text: string, glyphs: readonly number[]) =>
  `<ofd:CGTransform CodePosition="0" CodeCount="${text.length}" GlyphCount="${glyphs.length}"><ofd:Glyphs>${glyphs.join(" ")}</ofd:Glyphs></ofd:CGTransform>`;

/** A turned object is moved by its matrix. */
const codeOf = ({ size, turn }: TextRun, deltas: string, text: string) =>
  textCode(0, turn ? 0 : extent(size).ascent, deltas, text);

function objectIn(run: TextRun, box: Box, font: number, ids: Ids, content: string): string {
  const { size, colour } = run;
  const matrix = run.turn || run.stretch !== 1 ? matrixOf(run, box) : undefined;
  return textElement(ids.next(), { boundary: box.boundary, font, size, colour, matrix }, content);
}

/** Glyphs that stand for the same characters. */
interface Cluster {
  font: number;
  text: string;
  glyphs: number[];
  along: number;
  above: number;
  advance: number;
}

/** The clusters of a word that was shaped; undefined where its font is not here. */
function clustersOf({ glyphs, size }: TextRun, plan: FontPlan): Cluster[] | undefined {
  if (glyphs === undefined) return undefined;
  const shaped = plan.drawGlyphs(glyphs);
  if (shaped === undefined) return undefined;
  const clusters: Cluster[] = [];
  let at = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const drawn = shaped[index]!;
    const last = clusters.at(-1);
    const advance = glyph.advance * size;
    if (glyph.text === "" && last) {
      last.glyphs.push(glyphOf(drawn));
      last.advance += advance;
    } else {
      const place = { along: at + glyph.dx * size, above: glyph.dy * size };
      clusters.push({ font: fontOf(drawn), text: glyph.text, glyphs: [glyphOf(drawn)], ...place, advance });
    }
    at += advance;
  }
  return clusters;
}

/** What an object of text may cover, and where in it a turned one begins. */
interface Box {
  boundary: string;
  x: number;
  y: number;
}

function boxOf(run: TextRun, along: number, above: number, width: number): Box {
  const { x, y } = placeIn(run, along, above);
  const { ascent, height } = extent(run.size);
  if (run.turn === undefined) return { boundary: numbers(x, y - ascent, width, height), x: 0, y: 0 };
  if (run.turn === "clockwise")
    return { boundary: numbers(x + ascent - height, y, height, width), x: height - ascent, y: 0 };
  return { boundary: numbers(x - ascent, y - width, height, width), x: ascent, y: width };
}

/** The matrix of an object of text (GB/T 33190-2016, 8.2): narrowed, turned, and moved to where it begins. */
function matrixOf({ turn, stretch }: TextRun, { x, y }: Box): string {
  if (turn === undefined) return `${number(stretch)} 0 0 1 0 0`;
  return turn === "clockwise" ? numbers(0, stretch, -1, 0, x, y) : numbers(0, -stretch, 1, 0, x, y);
}
