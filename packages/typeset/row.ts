import { LINE } from "./geometry.ts";
import type { Mark, SealPlace } from "./page.ts";

/** A strip of the page over the whole width; its marks count from its own top. */
export interface Row {
  height: number;
  marks: readonly Mark[];
  seals?: readonly SealPlace[];
  /** Begins on the next line of the grid. */
  onGrid: boolean;
  /** Blank: left out where a page begins. */
  isGap?: boolean;
  /** Does not stand last on a page: a heading. */
  keepsNext?: boolean;
  /** A row of a table that a cell joins with the next one. */
  joinsNext?: boolean;
  /** Stands on every page on which the table goes on. */
  head?: readonly Row[];
  /** Of a table's head itself, where the table begins. */
  isHead?: boolean;
  /** Drawn in addition where a page begins or ends with this row: the edge of a divided table. */
  openingMarks?: readonly Mark[];
  closingMarks?: readonly Mark[];
}

/** Rows that stay on one page. */
export interface Group {
  rows: readonly Row[];
  /** How many lines of text go with them to a new page, so that no page has a signature alone. */
  carries: number;
}

export type Item = Row | Group;

export const isGroup = (item: Item): item is Group => "rows" in item;

export const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height }) => sum + height, 0);

/** Blank lines. */
export const gap = (lines: number): Row => ({ height: lines * LINE, marks: [], onGrid: true, isGap: true });

/** One line of the grid with these marks. */
export const lineRow = (marks: readonly Mark[], options: Partial<Row> = {}): Row => ({
  height: LINE,
  marks,
  onGrid: true,
  ...options,
});

/** The same row, so far to the right. */
export const movedAcross = (row: Row, by: number): Row => ({
  ...row,
  marks: row.marks.map((mark) => across(mark, by)),
});

function across(mark: Mark, by: number): Mark {
  if (mark.kind === "rule") return { ...mark, x1: mark.x1 + by, x2: mark.x2 + by };
  return { ...mark, x: mark.x + by };
}
