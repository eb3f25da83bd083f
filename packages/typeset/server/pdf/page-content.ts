import { POINT, sheet } from "../../geometry.ts";
import type { Colour, Page, Picture, Rule, TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";

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

/** A piece of a run that one font draws. */
interface Piece {
  font: number;
  /** Offset of its first character from the run's. */
  start: number;
  shown: string;
}

function textOperators(run: TextRun, plan: FontPlan): string {
  const size = points(run.size);
  const spacing = spacingOf(run);
  const tight = spacing === 0 ? "" : `${short3(spacing / POINT)} Tc `;
  const wide = run.stretch === 1 ? "" : `${short(run.stretch * 100)} Tz `;
  const pieces = piecesOf(run, spacing, plan).map(
    ({ font, start, shown }) =>
      `/F${font} ${size} Tf 1 0 0 1 ${points(run.x + start)} ${upward(run.y)} Tm [${shown}]TJ`,
  );
  const reset = `${tight === "" ? "" : " 0 Tc"}${wide === "" ? "" : " 100 Tz"}`;
  return `BT ${tight}${wide}${pieces.join(" ")}${reset} ET`;
}

const short3 = (value: number) => `${Math.round(value * 1000) / 1000}`;

/** Room between characters that makes most of them need no correction, in millimetres of the unstretched font. */
function spacingOf({ steps, size, stretch }: TextRun): number {
  const step = typeof steps === "number" ? steps : (steps[1] ?? 0);
  const spacing = step / stretch - size;
  return step > 0 && Math.abs(spacing) < size / 3 ? spacing : 0;
}

function piecesOf({ text, steps, size, face, stretch }: TextRun, spacing: number, plan: FontPlan): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let isOpen = false;
  let index = 0;
  /** Where the next character would come to stand by itself, from the run's beginning. */
  let at = 0;
  for (const character of text) {
    const wanted = typeof steps === "number" ? index * steps : steps[index]!;
    const { font, width, hex } = plan.draw(face, character.codePointAt(0)!);
    if (piece === undefined || piece.font !== font) {
      if (piece && isOpen) piece.shown += ">";
      piece = { font, start: wanted, shown: "" };
      pieces.push(piece);
      isOpen = false;
      at = wanted;
    }
    // In thousandths of the size; a quarter of one is 0.0014 mm of 3号.
    const correction = Math.round(((at - wanted) / stretch / size) * 1000);
    if (correction !== 0) {
      piece.shown += `${isOpen ? ">" : ""}${correction}`;
      isOpen = false;
      at -= (correction / 1000) * size * stretch;
    }
    if (!isOpen) piece.shown += "<";
    isOpen = true;
    piece.shown += hex;
    at += ((width / 1000) * size + spacing) * stretch;
    index += 1;
  }
  if (piece && isOpen) piece.shown += ">";
  return pieces;
}

function ruleOperators({ x1, y1, x2, y2, width, colour }: Rule): string {
  return `${strokes[colour]} ${points(width)} w ${points(x1)} ${upward(y1)} m ${points(x2)} ${upward(y2)} l S`;
}

function pictureOperators({ key, x, y, width, height }: Picture): string {
  return `q ${points(width)} 0 0 ${points(height)} ${points(x)} ${upward(y + height)} cm /${pictureName(key)} Do Q`;
}

/** A name that a PDF can take, of a picture's key. */
export const pictureName = (key: string) => `P${Buffer.from(key).toString("hex")}`;
