import type { Objects } from "./objects/objects.ts";
import { type Dictionary, isDictionary, isList, type Value } from "./objects/syntax.ts";

/** A quarter of a sheet A4 in square points: what shows more could hide what was signed. */
export const LARGEST = (595 * 842) / 4;

/** Pages take their size from as many nodes above them at most. */
const DEEPEST = 50;

/** What seals may cover of a page, in square points: a quarter, and no more than of a sheet A4. */
export function roomForSeals(page: Dictionary, objects: Objects): number {
  let node: Value | undefined = page;
  for (let depth = 0; isDictionary(node) && depth < DEEPEST; depth += 1) {
    const [media, crop]: (Value | undefined)[] = ["/MediaBox", "/CropBox"].map((key) =>
      objects.resolve((node as Dictionary).get(key)),
    );
    if (media !== undefined)
      return Math.min(LARGEST, areaOf(media) / 4, crop === undefined ? LARGEST : areaOf(crop) / 4);
    node = objects.resolve(node.get("/Parent"));
  }
  return 0;
}

/** Of a rectangle in square points; a signature may be shown nowhere, and one that cannot be read is without bounds. */
export function areaOf(rect: Value | undefined): number {
  if (rect === undefined) return 0;
  const [left, bottom, right, top] = isList(rect) ? rect.map(Number) : [];
  const area = Math.abs(((right ?? Number.NaN) - (left ?? 0)) * ((top ?? 0) - (bottom ?? 0)));
  return Number.isNaN(area) ? Number.POSITIVE_INFINITY : area;
}

/** A stamp that shows something and does nothing. */
const stampKeys = new Set(["/Type", "/Rect", "/P", "/F", "/AP", "/Subtype", "/Contents"]);

/** A field of a signature, or a stamp. */
export function isSealField(value: Value | undefined, objects: Objects): boolean {
  if (!isDictionary(value) || value.has("/A") || value.has("/AA")) return false;
  const [kind, parent] = [value.get("/Subtype"), objects.resolve(value.get("/Parent"))];
  if (kind === "/Stamp") return [...value.keys()].every((key) => stampKeys.has(key));
  const isSignature = [value, parent].some((one) => isDictionary(one) && one.get("/FT") === "/Sig");
  return isSignature && (kind === undefined || kind === "/Widget");
}
