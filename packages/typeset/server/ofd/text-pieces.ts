import { placeOf, type TextRun } from "../../page.ts";
import { type Drawn, type FontPlan, fontOf, glyphOf } from "../fonts/font-plan.ts";
import { deltasOf } from "./deltas.ts";

/** A piece of a run that one font draws. */
export interface Piece {
  font: number;
  text: string;
  /** Offsets of its first and last character from the run's first, in millimetres. */
  first: number;
  last: number;
  /** The attribute with the distances between its characters. */
  deltas: string;
  /** Its glyph, where it is one rare character; others are found by their characters. */
  glyph: number | undefined;
}

/** Characters beyond it are two codes of UTF-16. */
const LAST_OF_ONE_CODE = 0xffff;

/**
 * A run cut where the font changes, and around rare characters: programs that count codes of UTF-16 (OFDRW) look for a glyph and
 * a distance for each half of those, so each is a piece of its own, its glyph named by number.
 */
export function piecesOf(run: TextRun, plan: FontPlan): Piece[] {
  const { text, face } = run;
  const pieces: Piece[] = [];
  let drawn: Drawn = 0;
  // The first character of the piece that is gathered, and where it stands in the text.
  let from = 0;
  let start = 0;
  let index = 0;
  let wasRare = false;
  for (let at = 0; at < text.length; index += 1) {
    const code = text.codePointAt(at)!;
    const next = plan.draw(face, code);
    const isRare = code > LAST_OF_ONE_CODE;
    if (drawn !== 0 && (isRare || wasRare || fontOf(next) !== fontOf(drawn))) {
      pieces.push(pieceOf(run, text.slice(start, at), from, index, drawn));
      from = index;
      start = at;
    }
    drawn = next;
    wasRare = isRare;
    at += isRare ? 2 : 1;
  }
  if (drawn !== 0) pieces.push(pieceOf(run, text.slice(start), from, index, drawn));
  return pieces;
}

const isPair = (text: string, at: number) => text.codePointAt(at)! > LAST_OF_ONE_CODE;

/** @param from its first character in the run and `to` the one after its last */
function pieceOf(run: TextRun, text: string, from: number, to: number, drawn: Drawn): Piece {
  return {
    font: fontOf(drawn),
    text,
    first: placeOf(run.steps, from),
    last: placeOf(run.steps, to - 1),
    deltas: deltasOf(run, from, to),
    glyph: isPair(text, 0) ? glyphOf(drawn) : undefined,
  };
}
