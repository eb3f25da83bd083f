import { type Drawing, sealDrawing, signatureDrawing } from "@tz/seal";
import type { Selectable } from "kysely";
import type { SealTable } from "../tables.ts";

const MOST_KEPT = 100;
const kept = new Map<string, Drawing>();

/** The picture of a seal: what its owner wrote, or what follows from its name and size, drawn once. */
export function drawingOf({
  name,
  size,
  drawing: own,
}: Pick<Selectable<SealTable>, "name" | "size" | "drawing">): Drawing {
  if (own) return own;
  const key = `${size} ${name}`;
  const known = kept.get(key);
  if (known) return known;
  const drawing = size === "signature" ? signatureDrawing(name) : sealDrawing(name, size);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, drawing);
  return drawing;
}
