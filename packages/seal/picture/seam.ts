import type { Place } from "../ofd/seal-ofd.ts";
import type { Drawing } from "./drawing.ts";

const sheet = { width: 210, height: 297 };
/** A strip narrower than this cannot be recognised: longer documents are sealed in groups of pages. */
const LEAST_STRIP = 2;

/** 骑缝章: the seal cut into strips, one on the right edge of every page, half-way down; nothing for a single page. */
export function seamPlaces({ width, height }: Drawing, pages: number): Place[] {
  if (pages < 2) return [];
  const group = Math.min(pages, Math.floor(width / LEAST_STRIP));
  return Array.from({ length: pages }, (_, page) => {
    const first = Math.floor(page / group) * group;
    const strips = Math.min(group, pages - first);
    const strip = width / strips;
    const from = (page - first) * strip;
    return {
      page,
      x: sheet.width - from - strip,
      y: (sheet.height - height) / 2,
      width,
      height,
      clip: { x: from, y: 0, width: strip, height },
    };
  });
}
