import type { TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import { Deltas } from "./deltas.ts";

/** A piece of a run that one font draws. */
export interface Piece {
  font: number;
  text: string;
  /** Offsets of its first and last character from the run's first, in millimetres. */
  first: number;
  last: number;
  deltas: Deltas;
}

export function piecesOf({ text, steps, face, stretch }: TextRun, plan: FontPlan): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let from = 0;
  for (let [at, index] = [0, 0]; at < text.length; index += 1) {
    const code = text.codePointAt(at)!;
    const place = typeof steps === "number" ? index * steps : steps[index]!;
    const { font } = plan.draw(face, code);
    if (piece?.font === font) {
      piece.last = place;
      piece.deltas.add(place / stretch);
    } else {
      if (piece) piece.text = text.slice(from, at);
      from = at;
      piece = { font, text: "", first: place, last: place, deltas: new Deltas(place / stretch) };
      pieces.push(piece);
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (piece) piece.text = text.slice(from);
  return pieces;
}
