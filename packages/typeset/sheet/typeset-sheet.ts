import { area, baselineIn, LINE, sizes } from "../geometry.ts";
import { type Metrics, plainMetrics } from "../metrics.ts";
import type { Mark, Page } from "../page.ts";
import { Paginator } from "../paginate.ts";
import { horizontal } from "../parts/rules.ts";
import { lineRow, type Row } from "../row.ts";
import { measure, placeAt, placeCentred } from "../text/place-text.ts";
import { loose } from "../text/styles.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import {
  AIR,
  cellLines,
  cellMarks,
  cellsOf,
  fieldStyle,
  labelLines,
  PITCH,
  type PlacedField,
  sideRules,
} from "./sheet-cells.ts";

const THIN = 0.25;
const titleStyle = { ...loose("mark", sizes.two), colour: "red" } as const;
/** A row higher than this goes on over pages, line by line, but what was written by hand in one piece. */
const TALLEST = area.height * 0.6;

/** Sets a form: title, fields with their lines around them, opinions with name and day; long ones go on over pages. */
export function typesetSheet({ title, rows, foot }: Sheet, metrics: Metrics = plainMetrics): Page[] {
  const flow = new Paginator();
  const middle = area.left + area.width / 2;
  const heading = placeCentred(measure(title, titleStyle, metrics), middle, baselineIn(LINE, sizes.two));
  flow.place([lineRow(heading), { height: LINE / 2, marks: [], onGrid: false }]);
  for (const row of rows) flow.place(rowsOf(row, metrics));
  if (foot !== "") {
    const marks = placeAt(measure(foot, fieldStyle, metrics), area.left, baselineIn(LINE, sizes.four));
    flow.place([{ height: LINE, marks, onGrid: false }]);
  }
  return flow.finish();
}

function rowsOf({ cells, least = 0 }: SheetRow, metrics: Metrics): Row[] {
  const fields = cellsOf(cells).map((field) => ({ ...field, lines: cellLines(field, metrics) }));
  const count = Math.max(1, ...fields.map(({ lines }) => lines.length));
  const labels = Math.max(...fields.map((field) => labelLines(field, metrics).length));
  const height = Math.max(least, Math.max(count, labels) * PITCH + 2 * AIR);
  if (height <= TALLEST) return [rowWith(fields, height, 0, count, true, true, metrics)];
  const starts = Array.from({ length: count }, (_, line) => line).filter((line) =>
    fields.every(({ lines }) => !lines[line]?.continues),
  );
  return starts.map((from, index) => {
    const until = starts[index + 1] ?? count;
    const [isFirst, isLast] = [from === 0, until === count];
    const own = (until - from) * PITCH + (isFirst ? AIR : 0) + (isLast ? AIR : 0);
    return rowWith(fields, own, from, until - from, isFirst, isLast, metrics);
  });
}

/** A strip with some lines of its fields, closed above and below where it begins and ends. */
function rowWith(
  fields: readonly PlacedField[],
  height: number,
  from: number,
  count: number,
  isFirst: boolean,
  isLast: boolean,
  metrics: Metrics,
): Row {
  const edge = (y: number): Mark[] => [horizontal(area.left, area.right, y, THIN)];
  const top = isFirst ? AIR : 0;
  return {
    height,
    onGrid: false,
    marks: [
      ...fields.flatMap((field) => cellMarks(field, { from, count, top, height, withLabel: isFirst }, metrics)),
      ...sideRules(fields, height),
      ...(isFirst ? edge(0) : []),
      ...(isLast ? edge(height) : []),
    ],
    openingMarks: edge(0),
    closingMarks: edge(height),
  };
}
