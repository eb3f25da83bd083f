import type { SheetDrawing } from "../../sheet/sheet.ts";
import type { Pictures } from "../pdf/write-pictures.ts";
import { readPicture } from "./read-picture.ts";

/** One of these pictures as a sheet shows it; undefined where there is none that a page can take. */
export function drawingOf(pictures: Pictures, key: string | null): SheetDrawing | undefined {
  const bytes = key === null ? undefined : pictures.get(key);
  const picture = bytes && readPicture(bytes);
  return picture && key !== null ? { key, width: picture.width, height: picture.height } : undefined;
}
