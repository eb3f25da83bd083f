import { readJpeg } from "../pictures/read-jpeg.ts";
import type { PdfFile, Ref } from "./pdf-file.ts";

/**
 * A JPEG as it is, in the colours that it has (ISO 32000-1, 7.4.8).
 * @returns undefined for other numbers of colours than PDF knows
 */
export function writeJpeg(file: PdfFile, bytes: Buffer): Ref | undefined {
  const jpeg = readJpeg(bytes);
  if (jpeg === undefined) return undefined;
  const space = spaceOf(file, jpeg.colours);
  if (space === undefined) return undefined;
  const size = `/Type/XObject/Subtype/Image/Width ${jpeg.width}/Height ${jpeg.height}`;
  const turned = jpeg.isInverted ? `/Decode[${"1 0 ".repeat(jpeg.colours).trim()}]` : "";
  return file.addStream(bytes, `${size}/ColorSpace${space}/BitsPerComponent 8${turned}/Filter/DCTDecode`, "plain");
}

function spaceOf(file: PdfFile, colours: number): string | undefined {
  if (colours === 1) return "/DeviceGray";
  if (colours === 3) return "/DeviceRGB";
  return colours === 4 ? inks(file) : undefined;
}

/** What sixteen mixtures of cyan, magenta, yellow and black, all or nothing of each, leave of red, green and blue. */
const mixtures = Buffer.from(
  Array.from({ length: 16 }, (_, mixture) => [1, 2, 4].map((ink) => (mixture & (ink | 8) ? 0 : 255))).flat(),
);

/**
 * Inks as colours of light. Where the output intent is sRGB, PDF/A forbids DeviceCMYK (ISO 19005-2, 6.2.4.3), and inks that
 * tell their colours by a function are allowed (6.2.4.4). Between the sixteen mixtures readers mix evenly (ISO 32000-1, 7.10.2).
 */
function inks(file: PdfFile): string {
  const from = `/Domain[${"0 1 ".repeat(4).trim()}]/Range[${"0 1 ".repeat(3).trim()}]`;
  const tints = file.addStream(mixtures, `/FunctionType 0${from}/Size[2 2 2 2]/BitsPerSample 8`, "plain");
  return `[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB ${tints}]`;
}
