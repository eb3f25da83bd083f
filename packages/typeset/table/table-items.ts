import { area, LINE } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { TableBlock } from "../paper.ts";
import type { Item, Row } from "../row.ts";
import { gridOf, headRows } from "./grid.ts";
import { setTable } from "./set-table.ts";

/** A head higher than this is not repeated: it would leave little room for what it stands over. */
const HIGHEST_HEAD = area.height / 3;

/** A table over the whole width, a little air before and after; its head stands on every page that it reaches. */
export function tableItems(rows: TableBlock["rows"], metrics: Metrics): Item[] {
  const groups = setTable(gridOf(rows), metrics);
  const head = headOf(groups, headRows(rows));
  const air: Row = { height: LINE / 4, marks: [], onGrid: false, isGap: true };
  const items = groups.map(({ rows: own, together }, index): Item[] => {
    const isHead = index < head.groups;
    const set = own.map((row) => (isHead ? { ...row, keepsNext: true } : { ...row, head: head.rows }));
    return together && set.length > 1 ? [{ carries: 0, rows: set }] : set;
  });
  return [air, ...items.flat(), air];
}

/** The rows of the head, and how many groups they are; none where a cell joins them with rows below. */
function headOf(groups: ReturnType<typeof setTable>, count: number): { rows: readonly Row[]; groups: number } {
  const rows: Row[] = [];
  let index = 0;
  while (index < groups.length && groups[index]!.to <= count) {
    rows.push(...groups[index]!.rows);
    index += 1;
  }
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return height <= HIGHEST_HEAD ? { rows, groups: index } : { rows: [], groups: 0 };
}
