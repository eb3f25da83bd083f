import { area, type Frame, LINE, lying } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark, Page } from "../page.ts";
import { Paginator } from "../paginate.ts";
import type { TableBlock } from "../paper.ts";
import { heightOf, type Item, lineRow, movedAcross, type Row } from "../row.ts";
import { gridOf, headRows } from "./grid.ts";
import { type RowGroup, setTable } from "./set-table.ts";

/** A head higher than this part of a page is not repeated: it would leave little room for what it stands over. */
const HIGHEST_HEAD = 1 / 3;

/** A table over the whole width, a little air before and after; its head stands on every page that it reaches. */
export const tableItems = ({ rows }: TableBlock, metrics: Metrics): Generator<Item> => itemsIn(area, rows, metrics);

/**
 * A table on pages of its own, its head at their left edge: the bound edge of an odd page, the outer edge of an even one.
 * The page number stays where it is (GB/T 9704-2012 第 8 章).
 * @param above headings that lead to it: they lie over it, for they would stand last on the page before
 */
export function* lyingTableItems({ rows }: TableBlock, above: readonly Row[], metrics: Metrics): Generator<Item> {
  const flow = new Paginator({ top: 0, height: lying.height });
  // Recipients before it stay where they are: such a page has no room for them.
  yield { height: 0, marks: [], onGrid: false };
  flow.place(above.map((row) => movedAcross(row, -area.left)));
  for (const page of flow.fill(itemsIn(lying, rows, metrics))) yield laidPage(page);
  for (const page of flow.finish()) yield laidPage(page);
}

/** From a page that is read lying on its side to the row that covers the upright one. */
const laidPage = ({ marks }: Page): Row => lineRow(marks.map(laid), { height: area.height });

function laid(mark: Mark): Mark {
  const place = (x: number, y: number) => ({ x: area.left + y, y: area.height - x });
  if (mark.kind === "text") return { ...mark, ...place(mark.x, mark.y), turn: "counterclockwise" };
  if (mark.kind === "picture") return { ...mark, ...place(mark.x + mark.width, mark.y) };
  const [from, to] = [place(mark.x1, mark.y1), place(mark.x2, mark.y2)];
  return { ...mark, x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

function* itemsIn(frame: Frame, rows: TableBlock["rows"], metrics: Metrics): Generator<Item> {
  const groups = setTable(gridOf(rows), metrics, frame);
  const head = headOf(groups, headRows(rows), frame.height * HIGHEST_HEAD);
  const air: Row = { height: LINE / 4, marks: [], onGrid: false, isGap: true };
  yield { ...air, keepsNext: true };
  for (const [index, { set, together }] of groups.entries()) {
    const isFirst = index === 0 && groups.length > 1;
    const own = set().map((row, at, all): Row => {
      if (index < head.groups) return { ...row, keepsNext: true, isHead: true };
      const joinsNext = together && at < all.length - 1;
      return { ...row, head: head.rows, joinsNext, keepsNext: isFirst && together };
    });
    if (together && own.length > 1) yield { carries: 0, rows: own };
    else yield* own;
  }
  yield air;
}

/** The rows of the head, and how many groups they are; none where a cell joins them with rows below. */
function headOf(groups: readonly RowGroup[], count: number, highest: number): { rows: readonly Row[]; groups: number } {
  const rows: Row[] = [];
  let index = 0;
  while (index < groups.length && groups[index]!.to <= count) {
    rows.push(...groups[index]!.set());
    index += 1;
  }
  return heightOf(rows) <= highest ? { rows, groups: index } : { rows: [], groups: 0 };
}
