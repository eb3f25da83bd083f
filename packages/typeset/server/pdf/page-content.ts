import { POINT, sheet } from "../../geometry.ts";
import { type Colour, type Page, type Picture, placeIn, type Rule, type TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import { type Piece, Pieces } from "./pieces.ts";

const fills: Record<Colour, string> = { black: "0 g", red: "1 0 0 rg" };
const strokes: Record<Colour, string> = { black: "0 G", red: "1 0 0 RG" };

/** Millimetres from the top as points, in hundredths: 0.0035 mm. */
const points = (millimetres: number) => short(millimetres / POINT);
const upward = (y: number) => points(sheet.height - y);

function short(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/**
 * The operators that draw a page (ISO 32000-1, 8 and 9).
 * @param pictures keys of those that the file has
 */
export function pageContent(
  { marks }: Page,
  plan: FontPlan,
  pictures: Pick<ReadonlySet<string>, "has"> = new Set(),
): string {
  const parts: string[] = [];
  let fill: Colour | undefined;
  for (const mark of marks) {
    if (mark.kind === "text") {
      if (mark.colour !== fill) parts.push(fills[mark.colour]);
      fill = mark.colour;
      parts.push(textOperators(mark, plan));
    } else if (mark.kind === "rule") parts.push(ruleOperators(mark));
    else if (pictures.has(mark.key)) parts.push(pictureOperators(mark));
  }
  return parts.join("\n");
}

/** How the axes of a run lie, as the first numbers of a text matrix. */
const axes = { none: "1 0 0 1", clockwise: "0 -1 1 0", counterclockwise: "0 1 -1 0" } as const;

function textOperators(run: TextRun, plan: FontPlan): string {
  const size = points(run.size);
  const spacing = run.glyphs ? 0 : spacingOf(run);
  const tight = spacing === 0 ? "" : `${short3(spacing / POINT)} Tc `;
  const wide = run.stretch === 1 ? "" : `${short(run.stretch * 100)} Tz `;
  const pieces = piecesOf(run, spacing, plan).map(({ font, start, rise, shown }) => {
    const { x, y } = placeIn(run, start, rise);
    return `/F${font} ${size} Tf ${axes[run.turn ?? "none"]} ${points(x)} ${upward(y)} Tm [<${shown}>]TJ`;
  });
  const reset = `${tight === "" ? "" : " 0 Tc"}${wide === "" ? "" : " 100 Tz"}`;
  return `BT ${tight}${wide}${pieces.join(" ")}${reset} ET`;
}

const short3 = (value: number) => `${Math.round(value * 1000) / 1000}`;

/** Room between characters that makes most of them need no correction, in millimetres of the unstretched font. */
function spacingOf({ steps, size, stretch }: TextRun): number {
  const step = typeof steps === "number" ? steps : commonStep(steps);
  const spacing = step / stretch - size;
  return step > 0 && Math.abs(spacing) < size / 3 ? spacing : 0;
}

/** The first step that is followed by one as long: that of the Chinese characters of a line, or of its figures. */
function commonStep(steps: readonly number[]): number {
  for (let index = 2; index < steps.length; index += 1) {
    const step = steps[index]! - steps[index - 1]!;
    if (Math.abs(step - (steps[index - 1]! - steps[index - 2]!)) < 0.002) return step;
  }
  return steps[1] ?? 0;
}

function piecesOf(run: TextRun, spacing: number, plan: FontPlan): Piece[] {
  return shapedPieces(run, plan) ?? plainPieces(run, spacing, plan);
}

function plainPieces({ text, steps, size, face, stretch }: TextRun, spacing: number, plan: FontPlan): Piece[] {
  const pieces = new Pieces(size * stretch, spacing * stretch);
  for (let [index, place] = [0, 0]; index < text.length; place += 1) {
    const code = text.codePointAt(index)!;
    index += code > 0xffff ? 2 : 1;
    pieces.add(plan.draw(face, code), typeof steps === "number" ? place * steps : steps[place]!, 0);
  }
  return pieces.finish();
}

/** A word that was shaped: its glyphs in their places. */
function shapedPieces({ glyphs, size }: TextRun, plan: FontPlan): Piece[] | undefined {
  if (glyphs === undefined) return undefined;
  const pieces = new Pieces(size, 0);
  let at = 0;
  for (const glyph of glyphs) {
    const drawn = plan.drawGlyph(glyph);
    if (drawn === undefined) return undefined;
    pieces.add(drawn, at + glyph.dx * size, glyph.dy * size);
    at += glyph.advance * size;
  }
  return pieces.finish();
}

function ruleOperators({ x1, y1, x2, y2, width, colour }: Rule): string {
  return `${strokes[colour]} ${points(width)} w ${points(x1)} ${upward(y1)} m ${points(x2)} ${upward(y2)} l S`;
}

function pictureOperators({ key, x, y, width, height }: Picture): string {
  return `q ${points(width)} 0 0 ${points(height)} ${points(x)} ${upward(y + height)} cm /${pictureName(key)} Do Q`;
}

/** A name that a PDF can take, of a picture's key. */
export const pictureName = (key: string) => `P${Buffer.from(key).toString("hex")}`;
