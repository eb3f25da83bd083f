import { area, baselineIn, CHARACTER, LINE, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Paper } from "../paper.ts";
import { type Group, gap, heightOf, lineRow, type Row } from "../row.ts";
import { type Measured, measure, placeAt, placeCentred, placeRight } from "../text/place-text.ts";
import { text } from "../text/styles.ts";
import { sealedRows } from "./sealed-rows.ts";

type Signed = Pick<Paper, "signatures" | "sealing" | "signerPost" | "date">;

/** Two lines of text go along when signature and date begin a page, so that no page says “此页无正文”. */
const CARRIES = 2;
const baseline = baselineIn(LINE, sizes.three);

/** 发文机关署名, 成文日期 and the place of the seal (GB/T 9704-2012 7.3.5): on one page, where one can hold them. */
export function signature(paper: Signed, metrics: Metrics): Group[] {
  if (paper.signatures.length === 0 && paper.date === "") return [];
  const pieces = piecesOf(paper, metrics);
  const rows = pieces.flat();
  return heightOf(rows) > area.height - CARRIES * LINE ? pieceByPiece(pieces) : [{ carries: CARRIES, rows }];
}

/** More than a page holds: each piece goes with the room above it, which its seals need at the top of a page too. */
const pieceByPiece = (pieces: readonly Row[][]): Group[] =>
  pieces.map((rows, index) => ({
    carries: index === 0 ? CARRIES : 0,
    rows: rows.map((one) => ({ ...one, isGap: false })),
  }));

/** What is never divided: rows of seals, a name; with the last of them the date. */
function piecesOf(paper: Signed, metrics: Metrics): Row[][] {
  const names = paper.signatures.map((name) => measure(name, text.body, metrics));
  const date = measure(paper.date, text.body, metrics);
  if (paper.sealing === "seal" && names.length > 0) return sealedRows(names, date);
  if (paper.sealing === "stamp") return stampedRows(paper, names, date, metrics);
  return unsealedRows(names, date);
}

/** Names one under the other, blank lines above the first, what follows them with the last. */
function oneByOne(above: Row, names: readonly Row[], below: readonly Row[]): Row[][] {
  const pieces: Row[][] = names.length > 0 ? names.map((name) => [name]) : [[]];
  pieces[0]?.unshift(above);
  pieces.at(-1)?.push(...below);
  return pieces;
}

/**
 * 不加盖印章: a blank line, the name two characters from the right, the date begins two characters after the name; a date
 * longer than the name stands two characters from the right and the name moves left with it (7.3.5.2).
 */
function unsealedRows(names: readonly Measured[], date: Measured): Row[][] {
  const right = area.right - 2 * CHARACTER;
  const widest = Math.max(0, ...names.map(({ width }) => width));
  const start = Math.min(right - widest, right - date.width - 2 * CHARACTER);
  const dateLeft = date.width > widest ? right - date.width : start + 2 * CHARACTER;
  const nameLeft = names.length > 1 ? start : dateLeft - 2 * CHARACTER;
  return oneByOne(
    gap(1),
    names.map((name) => lineRow(placeAt(name, nameLeft, baseline))),
    [lineRow(placeAt(date, dateLeft, baseline))],
  );
}

/** The usual size of a signer's stamp. */
const stamp = { width: 40, height: 20 };

/**
 * 加盖签发人签名章: two blank lines, the stamp four characters from the right, the signer's post at its left, halfway up;
 * a blank line, the date four characters from the right (7.3.5.3).
 */
function stampedRows({ signerPost }: Signed, names: readonly Measured[], date: Measured, metrics: Metrics): Row[][] {
  const middle = area.right - 4 * CHARACTER - stamp.width / 2;
  const post = measure(signerPost, text.body, metrics);
  const postRight = middle - stamp.width / 2 - 2 * CHARACTER;
  const stamped = lineRow(placeRight(post, postRight, baseline + LINE / 2), {
    height: 2 * LINE,
    seals: [{ kind: "stamp", signature: 0, x: middle, y: LINE, ...stamp }],
  });
  return oneByOne(
    gap(2),
    names.map((name) => lineRow(placeCentred(name, middle, baseline))),
    [stamped, gap(1), lineRow(placeRight(date, area.right - 4 * CHARACTER, baseline))],
  );
}
