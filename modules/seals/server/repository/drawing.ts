import { type Drawing, sealDrawing, signatureDrawing } from "@tz/seal";
import type { SealTable } from "../tables.ts";

const MOST_KEPT = 100;
const kept = new Map<string, Drawing>();

/** The picture of a seal, which follows from its name and size; drawn once. */
export function drawingOf({ name, size }: Pick<SealTable, "name" | "size">): Drawing {
  const key = `${size} ${name}`;
  const known = kept.get(key);
  if (known) return known;
  const drawing = size === "signature" ? signatureDrawing(name) : sealDrawing(name, size);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, drawing);
  return drawing;
}
