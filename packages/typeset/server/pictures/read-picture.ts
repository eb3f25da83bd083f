import { readJpeg } from "./read-jpeg.ts";

/** A picture as files of pages can take it. */
export interface ReadPicture {
  format: "JPEG" | "PNG";
  /** In pixels. */
  width: number;
  height: number;
  bytes: Buffer;
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Format and size of a PNG or JPEG; undefined for anything else, and for what is cut off. */
export function readPicture(bytes: Buffer): ReadPicture | undefined {
  const size = bytes.subarray(0, 8).equals(png) ? pngSize(bytes) : jpegSize(bytes);
  if (size === undefined || size.width === 0 || size.height === 0) return undefined;
  return { ...size, bytes };
}

type Size = Omit<ReadPicture, "bytes">;

function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { format: "PNG", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function jpegSize(bytes: Buffer): Size | undefined {
  const jpeg = readJpeg(bytes);
  return jpeg && { format: "JPEG", width: jpeg.width, height: jpeg.height };
}
