import { area, LINE, LINES } from "../geometry.ts";
import type { PictureBlock } from "../paper.ts";
import type { Row } from "../row.ts";

/** Pictures come as they are looked at on a screen: 96 pixels to the inch. */
const PIXEL = 25.4 / 96;

/** A picture in the middle, no larger than the type area, on as many lines of the grid as it needs. */
export function pictureRow({ key, width, height }: PictureBlock): Row {
  const [naturalWidth, naturalHeight] = [Math.max(1, width) * PIXEL, Math.max(1, height) * PIXEL];
  const scale = Math.min(1, area.width / naturalWidth, (LINES * LINE - 2) / naturalHeight);
  const [shownWidth, shownHeight] = [naturalWidth * scale, naturalHeight * scale];
  const lines = Math.ceil((shownHeight + 2) / LINE);
  const x = area.left + (area.width - shownWidth) / 2;
  const y = (lines * LINE - shownHeight) / 2;
  return {
    height: lines * LINE,
    onGrid: true,
    marks: [{ kind: "picture", key, x, y, width: shownWidth, height: shownHeight }],
  };
}
