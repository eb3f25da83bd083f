import { FormatError } from "../der/read.ts";
import { wordsDrawing } from "../picture/words-drawing.ts";
import { readZip } from "../zip/read-zip.ts";
import { packedZip } from "../zip/write-zip.ts";
import { addMedia, pathData, sealObjects } from "./seal-layer.ts";
import { isSealFile } from "./signature-xml.ts";
import { takeSeals, utf8Text, withoutLists } from "./unseal-ofd.ts";
import { child, childrenOf, readXml, resolve, textIn, type Xml, xmlText } from "./xml.ts";

/** Height of the mark's characters and what stays free around each mark, in millimetres. */
const [SIZE, BESIDE, ABOVE] = [5, 14, 53];
/** Of 255: a light grey over white, nearly nothing over black; programs that know no transparency still show the text through it. */
const [GREY, ALPHA] = [150, 99];
const ANGLE = (-30 * Math.PI) / 180;
const A4 = [0, 0, 210, 297] as const;

/**
 * An OFD of anybody (GB/T 33190) with words over every page, drawn as paths on a layer of their own, so that every program
 * shows them in every font. It is another file: its seals are taken out, and what they showed is drawn under the words.
 * @throws FormatError for what is no OFD
 */
export function markOfd(ofd: Buffer, words: string): Buffer {
  const files = new Map(readZip(ofd).files);
  const bodies = childrenOf(readXml(files.get("OFD.xml")), "DocBody");
  const marked = bodies.reduce((pages, body) => pages + markDocument(files, body, words), 0);
  if (marked === 0) throw new FormatError("no pages");
  files.set("OFD.xml", withoutLists(files.get("OFD.xml")));
  for (const name of [...files.keys()].filter(isSealFile)) files.delete(name);
  return packedZip(files);
}

/** @returns how many pages it has */
function markDocument(files: Map<string, Buffer>, body: Xml, words: string): number {
  const path = resolve(textIn(body, "DocRoot") ?? "", "OFD.xml");
  const document = readXml(files.get(path));
  const shown = takeSeals(files, body);
  let id = Number(textIn(child(document, "CommonData"), "MaxUnitID")) || 0;
  const media = addMedia(files, path, shown, id + 1);
  id += media.size;
  const pages = childrenOf(child(document, "Pages"), "Page");
  for (const { attributes } of pages) {
    const page = resolve(attributes.BaseLoc ?? "", path);
    const content = files.get(page);
    if (!content) throw new FormatError("a page without content");
    const prefix = prefixOf(content);
    const seals = shown.filter((one) => one.page === Number(attributes.ID));
    const objects = [
      ...sealObjects(seals, media, prefix, id + 2),
      ...markObjects(boxOf(content, document), words, prefix, id + 2 + seals.length),
    ];
    const layer = `<${prefix}Layer Type="Foreground" ID="${id + 1}">${objects.join("")}</${prefix}Layer>`;
    files.set(page, withLayer(content, layer));
    id += 1 + objects.length;
  }
  files.set(path, withHighest(files.get(path), id));
  return pages.length;
}

type Box = readonly [number, number, number, number];

/** The page's own, or that of all pages. */
function boxOf(content: Buffer, document: Xml): Box {
  const areas = [child(readXml(content), "Area"), child(child(document, "CommonData"), "PageArea")];
  for (const area of areas) {
    const [x, y, width, height] = (textIn(area, "PhysicalBox") ?? "").split(/\s+/).map(Number);
    if (x !== undefined && y !== undefined && width && height && [x, y, width, height].every(Number.isFinite))
      return [x, y, width, height];
  }
  return A4;
}

/** The namespace prefix that the page's writer chose, with its colon. */
const prefixOf = (content: Buffer): string => /<([\w-]+:)?Page[\s>]/.exec(xmlText(content))?.[1] ?? "";

/** The marks. @param id of the first of them */
function markObjects([, , width, height]: Box, words: string, prefix: string, id: number): string[] {
  const mark = wordsDrawing(words, SIZE);
  const [cos, sin] = [rounded(Math.cos(ANGLE)), rounded(Math.sin(ANGLE))];
  const path = `<${prefix}FillColor Value="${GREY} ${GREY} ${GREY}"/><${prefix}AbbreviatedData>${pathData(mark)}</${prefix}AbbreviatedData>`;
  return placesOn(width, height, mark.width).map(
    ([x, y], at) =>
      `<${prefix}PathObject ID="${id + at}" Boundary="0 0 ${width} ${height}" CTM="${cos} ${sin} ${-sin} ${cos} ${x} ${y}"` +
      ` Stroke="false" Fill="true" Rule="NonZero" Alpha="${ALPHA}">${path}</${prefix}PathObject>`,
  );
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Adds a layer over all that is on the page. */
function withLayer(content: Buffer, layer: string): Buffer {
  const text = utf8Text(content);
  const prefix = prefixOf(content);
  const end = text.lastIndexOf(`</${prefix}Content>`);
  if (end >= 0) return Buffer.from(text.slice(0, end) + layer + text.slice(end));
  const whole = `<${prefix}Content>${layer}</${prefix}Content>`;
  const empty = new RegExp(`<${prefix}Content\\s*/>`).exec(text);
  if (empty) return Buffer.from(text.replace(empty[0], () => whole));
  const close = text.lastIndexOf(`</${prefix}Page>`);
  if (close < 0) throw new FormatError("a page that does not end");
  return Buffer.from(text.slice(0, close) + whole + text.slice(close));
}

/** Where the marks begin, upwards from the left. */
function placesOn(width: number, height: number, mark: number): [number, number][] {
  const step = mark * Math.cos(ANGLE) + BESIDE;
  const places: [number, number][] = [];
  for (let x = BESIDE / 2; x < width && places.length < 100; x += step)
    for (let y = height - BESIDE / 2; y > 0; y -= ABOVE) places.push([Math.round(x), Math.round(y)]);
  return places;
}

/** Numbers of objects are below the document's highest (GB/T 33190, 7.5). */
function withHighest(document: Buffer | undefined, id: number): Buffer {
  const text = utf8Text(document ?? Buffer.alloc(0));
  return Buffer.from(text.replace(/(MaxUnitID>)\s*\d+\s*</, (_, tag: string) => `${tag}${id}<`));
}
