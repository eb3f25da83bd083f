import { readPicture } from "../pictures/read-picture.ts";
import { readPng, type Samples } from "../pictures/read-png.ts";
import { pictureName } from "./page-content.ts";
import type { PdfFile, Ref } from "./pdf-file.ts";
import { writeJpeg } from "./write-jpeg.ts";

/** Pictures by their keys, as the files that they are: PNG or JPEG. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** Writes the pictures that can be read; the keys of the others are left out. */
export function writePictures(file: PdfFile, pictures: Pictures): Map<string, Ref> {
  const written = new Map<string, Ref>();
  for (const [key, bytes] of pictures) {
    const ref = writePicture(file, bytes);
    if (ref) written.set(key, ref);
  }
  return written;
}

/** The entry of a page's resources. */
export const pictureResources = (written: ReadonlyMap<string, Ref>) =>
  `/XObject<<${[...written].map(([key, ref]) => `/${pictureName(key)} ${ref}`).join("")}>>`;

function writePicture(file: PdfFile, bytes: Buffer): Ref | undefined {
  const picture = readPicture(bytes);
  if (picture?.format === "JPEG") return writeJpeg(file, bytes);
  const samples = picture && readPng(bytes);
  return samples && writeSamples(file, samples);
}

function writeSamples(file: PdfFile, { width, height, colours, bits, packed, palette, transparency }: Samples): Ref {
  const size = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/FlateDecode`;
  const space = colours === 1 ? "/DeviceGray" : "/DeviceRGB";
  const named = palette ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${palette.toString("hex")}>]` : space;
  const predictors = `/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const mask =
    transparency &&
    `/SMask ${file.addStream(transparency, `${size}/ColorSpace/DeviceGray/BitsPerComponent 8`, "plain")}`;
  return file.addStream(
    packed,
    `${size}/ColorSpace${named}/BitsPerComponent ${bits}${predictors}${mask ?? ""}`,
    "plain",
  );
}
