import type { Cell, TableBlock } from "../paper.ts";

/** A cell with its place among rows and columns. */
export interface PlacedCell {
  text: string;
  header: boolean;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface Grid {
  columns: number;
  rows: number;
  cells: readonly PlacedCell[];
}

/** Finds the columns of all cells, with those that span rows in mind; spans never lead out of the table. */
export function gridOf(rows: TableBlock["rows"]): Grid {
  const taken: boolean[][] = rows.map(() => []);
  const placed = rows.flatMap((row, index) => row.cells.map((cell) => placeCell(cell, index, taken)));
  return { ...withoutIdle(placed), rows: rows.length };
}

/** Other programs divide a table finer than it looks: columns at which no cell begins are none. */
function withoutIdle(placed: readonly PlacedCell[]): Pick<Grid, "columns" | "cells"> {
  const begun = [...new Set(placed.map(({ column }) => column))].sort((one, other) => one - other);
  const places = new Map(begun.map((column, place) => [column, place]));
  const placeOf = (column: number) => places.get(column) ?? begun.findLastIndex((one) => one < column) + 1;
  const cells = placed.map((cell) => {
    const column = placeOf(cell.column);
    return { ...cell, column, colspan: placeOf(cell.column + cell.colspan) - column };
  });
  return { columns: Math.max(1, begun.length), cells };
}

function placeCell(cell: Cell, row: number, taken: boolean[][]): PlacedCell {
  const here = taken[row]!;
  let column = 0;
  while (here[column]) column += 1;
  const rowspan = Math.max(1, Math.min(cell.rowspan ?? 1, taken.length - row));
  const colspan = freeColumns(here, column, Math.max(1, cell.colspan ?? 1));
  for (let line = row; line < row + rowspan; line += 1)
    for (let place = column; place < column + colspan; place += 1) taken[line]![place] = true;
  return { text: cell.text, header: cell.header === true, row, column, rowspan, colspan };
}

/** A cell reaches no further than the next one that came down from a row above. */
function freeColumns(here: readonly boolean[], column: number, wanted: number): number {
  let count = 1;
  while (count < wanted && !here[column + count]) count += 1;
  return count;
}

/** The rows at the top of which every cell is a header. */
export function headRows(rows: TableBlock["rows"]): number {
  let count = 0;
  while (count < rows.length && rows[count]!.cells.length > 0 && rows[count]!.cells.every(({ header }) => header))
    count += 1;
  return count === rows.length ? 0 : count;
}
