import type { Box, Sheet, Stroke } from "../model/model.ts";

/** A shorter line is no edge of a cell. */
const SHORTEST = 3;
/** Edges that come as near as this meet. */
const NEAR = 2;

const isVertical = ({ x1, x2, y1, y2 }: Stroke) => Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) > SHORTEST;

/** Where the tables of a sheet stand: what vertical lines that follow each other or stand beside each other enclose. */
export function tablesOf({ strokes }: Pick<Sheet, "strokes">): Box[] {
  const regions: { left: number; right: number; top: number; bottom: number; edges: number }[] = [];
  const edges = strokes.filter(isVertical).toSorted((one, other) => upper(one) - upper(other));
  for (const edge of edges) {
    const [top, bottom] = [upper(edge), Math.max(edge.y1, edge.y2)];
    const region = regions.find((one) => top <= one.bottom + NEAR && bottom >= one.top - NEAR);
    if (region) {
      region.left = Math.min(region.left, edge.x1);
      region.right = Math.max(region.right, edge.x1);
      region.bottom = Math.max(region.bottom, bottom);
      region.edges += 1;
    } else regions.push({ left: edge.x1, right: edge.x1, top, bottom, edges: 1 });
  }
  return regions
    .filter(({ left, right, edges }) => edges > 1 && right - left > SHORTEST)
    .map(({ left, right, top, bottom }) => ({ x: left, y: top, width: right - left, height: bottom - top }));
}

const upper = ({ y1, y2 }: Stroke) => Math.min(y1, y2);
