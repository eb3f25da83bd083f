import { area, baselineIn, LINE, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import { lineRow, type Row } from "../row.ts";
import { lineOf } from "../text/atoms.ts";
import { breakTitle } from "../text/break-title.ts";
import { paragraphRows } from "../text/paragraph.ts";
import { measure, placeCentred } from "../text/place-text.ts";
import { text, titleStyle } from "../text/styles.ts";

/** 标题: 2号小标宋, centred, one line of the grid for each of its lines (GB/T 9704-2012 7.3.1). */
export function titleRows(title: string, metrics: Metrics): Row[] {
  return breakTitle(title).map((line) =>
    lineRow(placeCentred(measure(line, titleStyle, metrics), area.left + area.width / 2, baselineIn(LINE, sizes.two)), {
      keepsNext: true,
    }),
  );
}

/** 主送机关: from the left edge, with a full-width colon (7.3.2). */
export function recipientRows(recipients: string, metrics: Metrics): Row[] {
  if (recipients === "") return [];
  const line = lineOf(`${recipients}：`, text.body, metrics);
  return paragraphRows(line, { first: 0, rest: 0, right: 0 }, { keepsNext: true });
}
