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
  /** Its glyph, where it is one rare character; others are found by their characters. */
  glyph?: number | undefined;
}

/** Characters beyond it are two codes of UTF-16. */
const LAST_OF_ONE_CODE = 0xffff;

/**
 * A run cut where the font changes, and around rare characters: programs that count codes of UTF-16 (OFDRW) look for a glyph and
 * a distance for each half of those, so each is a piece of its own, its glyph named by number.
 */
export function piecesOf({ text, steps, face, stretch }: TextRun, plan: FontPlan): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let from = 0;
  for (let [at, index] = [0, 0]; at < text.length; index += 1) {
    const code = text.codePointAt(at)!;
    const place = typeof steps === "number" ? index * steps : steps[index]!;
    const { font, glyph } = plan.draw(face, code);
    const isRare = code > LAST_OF_ONE_CODE;
    if (piece?.font === font && piece.glyph === undefined && !isRare) {
      piece.last = place;
      piece.deltas.add(place / stretch);
    } else {
      if (piece) piece.text = text.slice(from, at);
      from = at;
      piece = { font, text: "", first: place, last: place, deltas: new Deltas(place / stretch) };
      if (isRare) piece.glyph = glyph;
      pieces.push(piece);
    }
    at += isRare ? 2 : 1;
  }
  if (piece) piece.text = text.slice(from);
  return pieces;
}
