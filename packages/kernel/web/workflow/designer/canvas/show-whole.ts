import type { ProcessModeler } from "./modeler.ts";

/** Room for the tools at the left and a margin elsewhere, in pixels. */
const left = 130;
const margin = 32;

/** Brings the whole drawing into view beside the tools, never larger than it is. */
export function showWhole(modeler: ProcessModeler): void {
  const canvas = modeler.get("canvas");
  const { inner, outer } = canvas.viewbox();
  if (inner.width === 0 || outer.width <= left) return;
  const room = { width: outer.width - left - margin, height: outer.height - 2 * margin };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: inner.x - left / scale, y: inner.y - (height - inner.height) / 2, width, height });
}
