import { area, baselineIn, LINE, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Paper } from "../paper.ts";
import type { Row } from "../row.ts";
import { partedFromMongolian } from "../text/mongolian.ts";
import { measure, placeCentred } from "../text/place-text.ts";
import { text } from "../text/styles.ts";
import { oneLineMark } from "./issuer-mark.ts";
import { besideColumns, mongolianColumns } from "./mongolian-mark.ts";

/** 命令（令）格式, GB/T 9704-2012 10.2: the mark begins 20 mm below the upper edge of the type area. */
const MARK_TOP = 20;
const LINES_TO_MARK_END = 4;
const NUMBER_LINE = LINES_TO_MARK_END + 2;

/** Mark and number of the order, two blank lines after each; there is no title. */
export function orderHead({ mark, documentNumber }: Paper, metrics: Metrics): Row {
  const { mongolian, rest } = partedFromMongolian(mark.units.join(""));
  const columns = mongolianColumns(mongolian, 0, NUMBER_LINE * LINE, metrics);
  const height = LINES_TO_MARK_END * LINE - MARK_TOP;
  const baseline = NUMBER_LINE * LINE + baselineIn(LINE, sizes.three);
  return {
    height: (NUMBER_LINE + 3) * LINE,
    onGrid: true,
    marks: [
      ...oneLineMark(`${rest}${mark.suffix}`, MARK_TOP, height, besideColumns(columns)),
      ...columns.runs,
      ...placeCentred(measure(documentNumber, text.body, metrics), area.left + area.width / 2, baseline),
    ],
  };
}
