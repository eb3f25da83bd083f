import { area, baselineIn, sizes } from "../geometry.ts";
import { type Metrics, plainMetrics } from "../metrics.ts";
import type { Mark, Page } from "../page.ts";
import { measure, placeAt, placeCentred } from "../text/place-text.ts";
import { loose } from "../text/styles.ts";

/** What a receiving unit stamps on a paper (收文章). */
export interface Receipt {
  unitName: string;
  /** 收文编号. */
  number: string;
  /** The day of receipt as written. */
  day: string;
}

const WIDTH = 52;
const ROW = 6;
const LINE_WIDTH = 0.35;
/** Above everything that GB/T 9704-2012 puts on a page, the red mark of a letter included (30 mm, 10.1). */
const TOP = 8;

/** The pages with a receipt stamp in the upper right corner of the first: the unit, its number, the day. */
export const withReceipt = (
  pages: Iterable<Page>,
  receipt: Receipt,
  metrics: Metrics = plainMetrics,
): Iterable<Page> => ({
  *[Symbol.iterator]() {
    let isFirst = true;
    for (const page of pages) {
      yield isFirst ? { ...page, marks: [...page.marks, ...stamp(receipt, metrics)] } : page;
      isFirst = false;
    }
  },
});

function stamp({ unitName, number, day }: Receipt, metrics: Metrics): Mark[] {
  const right = area.right;
  const left = right - WIDTH;
  const rows = [0, 1, 2, 3].map((row) => TOP + row * ROW);
  const line = (x1: number, y1: number, x2: number, y2: number): Mark =>
    ({ kind: "rule", x1, y1, x2, y2, width: LINE_WIDTH, colour: "red" }) as const;
  return [
    ...rows.map((y) => line(left, y, right, y)),
    ...[left, right].map((x) => line(x, TOP, x, TOP + 3 * ROW)),
    ...inRed(placeCentred(fitted(`${unitName}收文章`, metrics), (left + right) / 2, baseline(0))),
    ...inRed(placeAt(fitted(`收文编号：${number}`, metrics), left + 2, baseline(1))),
    ...inRed(placeAt(fitted(`收文日期：${day}`, metrics), left + 2, baseline(2))),
  ];
}

const baseline = (row: number) => TOP + row * ROW + baselineIn(ROW, sizes.smallFive);

/** In smaller characters where a long name would not fit. */
function fitted(words: string, metrics: Metrics) {
  const set = measure(words, loose("song", sizes.smallFive), metrics);
  const room = WIDTH - 4;
  return set.width <= room ? set : measure(words, loose("song", (sizes.smallFive * room) / set.width), metrics);
}

const inRed = <One extends Mark>(marks: readonly One[]) => marks.map((mark) => ({ ...mark, colour: "red" as const }));
