import { area, baselineIn, LINE, LINES, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { PictureBlock } from "../paper.ts";
import { lineRow, type Row } from "../row.ts";
import { lineOf } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { measure, placeCentred } from "../text/place-text.ts";
import { text } from "../text/styles.ts";

/** Pictures come as they are looked at on a screen: 96 pixels to the inch. */
const PIXEL = 25.4 / 96;

/** How large a picture of so many pixels is shown, in millimetres: as it is, or as large as the type area allows. */
export function pictureSize(width: number, height: number, highest = LINES * LINE - 2) {
  const [naturalWidth, naturalHeight] = [Math.max(1, width) * PIXEL, Math.max(1, height) * PIXEL];
  const scale = Math.min(1, area.width / naturalWidth, highest / naturalHeight);
  return { width: naturalWidth * scale, height: naturalHeight * scale };
}

/** A picture in the middle, on as many lines of the grid as it needs, and its caption under it on the same page. */
export function pictureRows({ key, width, height, caption = "" }: PictureBlock, metrics: Metrics): Row[] {
  const words = captionRows(caption, metrics);
  const shown = pictureSize(width, height, (LINES - words.length) * LINE - 2);
  const lines = Math.ceil((shown.height + 2) / LINE);
  const x = area.left + (area.width - shown.width) / 2;
  const y = (lines * LINE - shown.height) / 2;
  return [
    {
      height: lines * LINE,
      onGrid: true,
      marks: [{ kind: "picture", key, x, y, ...shown }],
      keepsNext: words.length > 0,
    },
    ...words,
  ];
}

/** 图题: centred under the picture. */
function captionRows(caption: string, metrics: Metrics): Row[] {
  if (caption === "") return [];
  const lines = breakLines(lineOf(caption, text.body, metrics), [area.width]);
  return lines.map((line, index) => {
    const marks = placeCentred(
      measure(line.text, text.body, metrics),
      area.left + area.width / 2,
      baselineIn(LINE, sizes.three),
    );
    return lineRow(marks, { keepsNext: index < lines.length - 1 });
  });
}
