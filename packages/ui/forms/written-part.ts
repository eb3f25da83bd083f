export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Blank paper that stays around the writing, in points of the sheet. */
const margin = 12;

/** The part of a sheet that was written on, so that what is printed of it is the writing; all of a sheet that is blank. */
export function writtenPart(
  strokes: readonly { points: readonly { x: number; y: number }[] }[],
  sheet: Pick<Box, "width" | "height">,
): Box {
  const points = strokes.flatMap((stroke) => stroke.points);
  if (points.length === 0) return { left: 0, top: 0, ...sheet };
  const within = (at: number, size: number) => Math.min(Math.max(Math.round(at), 0), size);
  const span = (of: (point: { x: number; y: number }) => number, size: number) => {
    const places = points.map(of);
    return [within(Math.min(...places) - margin, size), within(Math.max(...places) + margin, size)] as const;
  };
  const [left, right] = span(({ x }) => x, sheet.width);
  const [top, bottom] = span(({ y }) => y, sheet.height);
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}
