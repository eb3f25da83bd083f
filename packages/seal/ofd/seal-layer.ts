import { type Drawing, svgPath } from "../picture/drawing.ts";
import { type ShownSeal, utf8Text } from "./unseal-ofd.ts";

/** Greatest height of a seal's name where it has no picture of points, in millimetres. */
const TALLEST = 5;
const RED = "255 0 0";
const RESOURCES = "CopyRes";

/** Numbers of the pictures that pages refer to. */
export type Media = ReadonlyMap<ShownSeal["picture"], number>;

/**
 * Lays the pictures of seals into a document's resources (GB/T 33190, 7.9).
 * @param path of Document.xml
 * @param id from which numbers are free
 */
export function addMedia(files: Map<string, Buffer>, path: string, shown: readonly ShownSeal[], id: number): Media {
  const pictures = [...new Set(shown.map(({ picture }) => picture))].filter((one) => "bytes" in one);
  if (pictures.length === 0) return new Map();
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const items = pictures.map(({ format, bytes }, at) => {
    const name = `seal_${at}.${format.toLowerCase()}`;
    files.set(`${folder}${RESOURCES}/${name}`, bytes);
    return `<ofd:MultiMedia ID="${id + at}" Type="Image" Format="${format}"><ofd:MediaFile>${name}</ofd:MediaFile></ofd:MultiMedia>`;
  });
  const resources =
    `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="${RESOURCES}">` +
    `<ofd:MultiMedias>${items.join("")}</ofd:MultiMedias></ofd:Res>`;
  files.set(`${folder}${RESOURCES}.xml`, Buffer.from(resources));
  files.set(path, withResources(files.get(path)));
  return new Map(pictures.map((picture, at) => [picture, id + at]));
}

/** The last of the document's resources, in the order of the schema. */
function withResources(document: Buffer | undefined): Buffer {
  const text = utf8Text(document ?? Buffer.alloc(0));
  const prefix = /<([\w.-]+:)?Document[\s>]/.exec(text)?.[1] ?? "";
  const end = ["DocumentRes", "PublicRes", "PageArea", "MaxUnitID"]
    .map((name) => ({ tag: `</${prefix}${name}>`, at: text.lastIndexOf(`</${prefix}${name}>`) }))
    .find(({ at }) => at >= 0);
  const place = end ? end.at + end.tag.length : text.length;
  return Buffer.from(
    `${text.slice(0, place)}<${prefix}DocumentRes>${RESOURCES}.xml</${prefix}DocumentRes>${text.slice(place)}`,
  );
}

/** What seals showed on a page, as objects with numbers from this one on; they do nothing and prove nothing. */
export const sealObjects = (shown: readonly ShownSeal[], media: Media, prefix: string, id: number): string[] =>
  shown.map((seal, at) => {
    const { picture, width, height, clip } = seal;
    const boundary = numbers(seal.x + clip.x, seal.y + clip.y, clip.width, clip.height);
    if ("words" in picture) return nameObject(seal, picture.words, `${prefix}PathObject ID="${id + at}"`, prefix);
    const matrix = numbers(width, 0, 0, height, -clip.x, -clip.y);
    return `<${prefix}ImageObject ID="${id + at}" Boundary="${boundary}" CTM="${matrix}" ResourceID="${media.get(picture)}"/>`;
  });

function nameObject({ x, y, width, height }: ShownSeal, words: Drawing, begin: string, prefix: string) {
  const scale = Math.min(width / Math.max(words.width, 1), TALLEST);
  const matrix = numbers(scale, 0, 0, scale, (width - scale * words.width) / 2, (height - scale) / 2);
  return (
    `<${begin} Boundary="${numbers(x, y, width, height)}" CTM="${matrix}" Stroke="false" Fill="true" Rule="NonZero">` +
    `<${prefix}FillColor Value="${RED}"/><${prefix}AbbreviatedData>${pathData(words)}</${prefix}AbbreviatedData></${prefix}PathObject>`
  );
}

/** As OFD writes paths: B is a curve, C closes (GB/T 33190, 9.3). */
export const pathData = (drawing: Drawing): string =>
  svgPath(drawing)
    .replaceAll(/[MLCZ]/g, (letter) => ` ${letter === "C" ? "B" : letter === "Z" ? "C" : letter} `)
    .trim();

const numbers = (...all: number[]): string => all.map((one) => Math.round(one * 10_000) / 10_000).join(" ");
