import { FormatError } from "../der/read.ts";
import type { Drawing } from "../picture/drawing.ts";
import { wordsDrawing } from "../picture/words-drawing.ts";
import { readSignature } from "../ses/read.ts";
import { child, childrenOf, readXml, resolve, textIn, type Xml, xmlText } from "./xml.ts";

/** What a seal showed on a page: its picture, or its name where that is no picture of points. In millimetres. */
export interface ShownSeal {
  /** Number of the page's object. */
  page: number;
  picture: { format: "PNG" | "JPEG"; bytes: Buffer } | { words: Drawing };
  x: number;
  y: number;
  width: number;
  height: number;
  clip: { x: number; y: number; width: number; height: number };
}

type Files = Map<string, Buffer>;

/**
 * Takes the seals out of a document that will be changed, so that no reader finds them broken.
 * @param body its entry in OFD.xml
 * @returns what they showed on its pages, in their order
 * @throws FormatError
 */
export function takeSeals(files: Files, body: Xml): ShownSeal[] {
  const place = textIn(body, "Signatures");
  const list = place ? resolve(place, "OFD.xml") : "";
  const listed = files.has(list) ? childrenOf(readXml(files.get(list)), "Signature") : [];
  const shown = listed.flatMap(({ attributes }) => takeSeal(files, resolve(attributes.BaseLoc ?? "", list)));
  files.delete(list);
  return shown;
}

/** OFD.xml leads to no list of seals any more. */
export function withoutLists(entry: Buffer | undefined): Buffer {
  const text = utf8Text(entry ?? Buffer.alloc(0));
  return Buffer.from(text.replaceAll(/<((?:[\w.-]+:)?Signatures)\b[^>]*?(?:\/>|>[^<]*<\/\1\s*>)/g, ""));
}

/** XML that will be written as UTF-8. */
export const utf8Text = (xml: Buffer): string =>
  xmlText(xml).replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])[\w.-]+/, "$1UTF-8");

function takeSeal(files: Files, path: string): ShownSeal[] {
  const xml = files.get(path);
  files.delete(path);
  try {
    const root = readXml(xml);
    const info = child(root, "SignedInfo");
    const [value, seal] = [textIn(root, "SignedValue"), textIn(child(info, "Seal"), "BaseLoc")];
    const signed = value ? files.get(resolve(value, path)) : undefined;
    for (const one of [value, seal]) if (one) files.delete(resolve(one, path));
    const stamps = childrenOf(info, "StampAnnot").flatMap((stamp) => placeOf(stamp) ?? []);
    if (!signed || stamps.length === 0) return [];
    const shown = pictureOf(signed);
    return stamps.map((stamp) => ({ ...stamp, picture: shown }));
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}

function pictureOf(signed: Buffer): ShownSeal["picture"] {
  const { picture, name } = readSignature(signed).seal;
  const start = picture.bytes.toString("latin1", 0, 4);
  if (start === "\x89PNG") return { format: "PNG", bytes: picture.bytes };
  if (start.startsWith("\xff\xd8")) return { format: "JPEG", bytes: picture.bytes };
  return { words: wordsDrawing(name, 1) };
}

function placeOf({ attributes }: Xml): Omit<ShownSeal, "picture"> | undefined {
  const box = boxIn(attributes.Boundary);
  if (!box) return undefined;
  const clip = boxIn(attributes.Clip) ?? { x: 0, y: 0, width: box.width, height: box.height };
  return { ...box, page: Number(attributes.PageRef), clip };
}

function boxIn(text: string | undefined): ShownSeal["clip"] | undefined {
  const [x, y, width, height] = (text ?? "").trim().split(/\s+/).map(Number);
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}
