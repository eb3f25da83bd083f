import type { Pictures } from "../pdf/write-pictures.ts";
import { readPicture } from "../pictures/read-picture.ts";
import type { Ids } from "./ids.ts";

/** A picture of the package. */
export interface Medium {
  id: number;
  format: string;
  path: string;
  bytes: Buffer;
}

/** The pictures that can be read, by their keys, with a number and a place in the package. */
export function mediaOf(pictures: Pictures, ids: Ids): Map<string, Medium> {
  const media = new Map<string, Medium>();
  for (const [key, bytes] of pictures) {
    const format = readPicture(bytes)?.format;
    if (format) media.set(key, { id: ids.next(), format, path: `img_${media.size}.${format.toLowerCase()}`, bytes });
  }
  return media;
}

/** Their part of the resources (GB/T 33190-2016, 7.9). */
export function mediaXml(media: readonly Medium[]): string {
  if (media.length === 0) return "";
  const items = media.map(
    ({ id, format, path }) =>
      `<ofd:MultiMedia ID="${id}" Type="Image" Format="${format}"><ofd:MediaFile>${path}</ofd:MediaFile></ofd:MultiMedia>`,
  );
  return `<ofd:MultiMedias>${items.join("")}</ofd:MultiMedias>`;
}
