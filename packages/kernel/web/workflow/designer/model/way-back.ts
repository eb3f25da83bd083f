import type { Box, DrawnElement } from "../canvas/element.ts";

interface Point {
  x: number;
  y: number;
}

const gap = 30; // pixels below the lowest that the way passes

/** Where a flow runs that leads back: below all that stands between its ends, where it is seen. Undefined where it leads on. */
export function wayBack(source: DrawnElement, target: DrawnElement, all: readonly DrawnElement[]): Point[] | undefined {
  const [from, to] = [boxOf(source), boxOf(target)];
  if (!from || !to || middle(to) >= middle(from)) return undefined;
  const passed = all.flatMap((element) => boxOf(element) ?? []).filter((box) => isBetween(middle(box), to, from));
  const y = Math.max(...[from, to, ...passed].map(lowest)) + gap;
  return [
    { x: middle(from), y: lowest(from) },
    { x: middle(from), y },
    { x: middle(to), y },
    { x: middle(to), y: lowest(to) },
  ];
}

const middle = ({ x, width }: Box) => x + width / 2;
const lowest = ({ y, height }: Box) => y + height;
const isBetween = (x: number, first: Box, last: Box) => x > middle(first) && x < middle(last);

function boxOf({ x, y, width, height }: DrawnElement): Box | undefined {
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}
