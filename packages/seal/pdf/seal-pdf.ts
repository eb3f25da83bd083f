import { textString } from "@tz/typeset/server";
import type { SigningKey } from "../crypto/keys.ts";
import { FormatError } from "../der/read.ts";
import type { Place } from "../ofd/seal-ofd.ts";
import type { Drawing } from "../picture/drawing.ts";
import { type Clip, formOf, POINTS } from "./appearance.ts";
import { APPLICATION } from "./application.ts";
import { signCms } from "./cms.ts";
import { Addition, type Revision, readRevision } from "./revision.ts";

/** Who seals a PDF, and what the seal looks like. */
export interface PdfSealer {
  name: string;
  drawing: Drawing;
  certificate: Buffer;
  key: SigningKey;
}

/** Of the CMS structure besides its certificate: attributes, names and the signature take about 600 bytes. */
const FRAME = 1200;
const PAGE_HEIGHT = 297;

/**
 * A PDF of our own writer with one more seal: PAdES level B (ETSI EN 319 142-1), ECDSA or SM2. The signature covers the whole file but
 * itself, that of earlier seals too; the first place is the signature's own, others (骑缝章) are stamps beside it.
 * @throws FormatError for files of another shape
 */
export function sealPdf(pdf: Buffer, sealer: PdfSealer, places: readonly Place[], at: Date): Buffer {
  const revision = readRevision(pdf);
  const addition = new Addition(pdf, revision);
  const room = (FRAME + sealer.certificate.length) * 2;
  const value = addition.reserve();
  const pages = pageNumbers(revision);
  const forms = new Map<string, number>();
  const annotations = places.map((place, index) => {
    const form = formFor(addition, sealer.drawing, shownOf(place), forms);
    return { place, number: putAnnotation(addition, sealer, place, index === 0 ? value : undefined, pages, form) };
  });
  putPages(addition, revision, pages, annotations);
  const field = annotations[0]?.number;
  if (field === undefined) throw new FormatError("no place");
  addition.put(revision.root, withField(revision.dictionary(revision.root), field));
  const offset = addition.put(value, signatureDictionary(sealer.name, at, room));
  const file = addition.finish();
  return signed(file, offset, room, sealer);
}

/** What of the drawing is seen there, from its own corner. */
const shownOf = ({ clip, width, height }: Place): Clip => clip ?? { x: 0, y: 0, width, height };

/** A seam across many pages shows the same strip again and again: it is drawn once. */
function formFor(addition: Addition, drawing: Drawing, shown: Clip, forms: Map<string, number>): number {
  const { x, y, width, height } = shown;
  const key = `${x} ${y} ${width} ${height}`;
  const known = forms.get(key);
  if (known !== undefined) return known;
  const form = addition.reserve();
  addition.put(form, formOf(drawing, shown));
  forms.set(key, form);
  return form;
}

/** @param form what it shows */
function putAnnotation(
  addition: Addition,
  sealer: PdfSealer,
  place: Place,
  value: number | undefined,
  pages: readonly number[],
  form: number,
): number {
  const annotation = addition.reserve();
  const shown = shownOf(place);
  const [left, top] = [place.x + shown.x, PAGE_HEIGHT - place.y - shown.y];
  const rect = [left, top - shown.height, left + shown.width, top]
    .map((millimetres) => (millimetres * POINTS).toFixed(2))
    .join(" ");
  const page = pages[place.page];
  if (page === undefined) throw new FormatError("no such page");
  const common = `/Type/Annot/Rect[${rect}]/P ${page} 0 R/F 132/AP<</N ${form} 0 R>>`;
  addition.put(
    annotation,
    value === undefined
      ? `<<${common}/Subtype/Stamp/Contents${textString(sealer.name)}>>`
      : `<<${common}/Subtype/Widget/FT/Sig/T(Seal${value})/V ${value} 0 R>>`,
  );
  return annotation;
}

/** Numbers of the pages' objects in their order. */
function pageNumbers({ root, dictionary }: Revision): number[] {
  const tree = Number(/\/Pages (\d+) 0 R/.exec(dictionary(root))?.[1]);
  const kids = /\/Kids\[([^\]]*)\]/.exec(dictionary(tree))?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function putPages(
  addition: Addition,
  revision: Revision,
  pages: readonly number[],
  annotations: readonly { place: Place; number: number }[],
): void {
  for (const [page, here] of Map.groupBy(annotations, ({ place }) => place.page)) {
    const added = here.map(({ number }) => `${number} 0 R`);
    addition.put(pages[page]!, withEntry(revision.dictionary(pages[page]!), "Annots", added));
  }
}

/** A dictionary with more in one of its arrays, which it may not have yet. */
function withEntry(dictionary: string, name: string, added: readonly string[]): string {
  const [found, old = ""] = new RegExp(`/${name}\\[([^\\]]*)\\]`).exec(dictionary) ?? [];
  const entry = `/${name}[${[...(old ? [old] : []), ...added].join(" ")}]`;
  return found ? dictionary.replace(found, entry) : `${dictionary.slice(0, -2)}${entry}>>`;
}

function withField(catalogue: string, field: number): string {
  if (catalogue.includes("/AcroForm<<")) return withEntry(catalogue, "Fields", [`${field} 0 R`]);
  return `${catalogue.slice(0, -2)}/AcroForm<</SigFlags 3/Fields[${field} 0 R]>>>>`;
}

const NUMBER = 10;
const blank = " ".repeat(NUMBER);

function signatureDictionary(name: string, at: Date, room: number): string {
  const moment = at.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
  return (
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name${textString(name)}/M(D:${moment}Z)${APPLICATION}` +
    `/ByteRange[0 ${blank} ${blank} ${blank}]/Contents<${"0".repeat(room)}>>>`
  );
}

/** Fills in what is covered, then the signature. */
function signed(file: Buffer, offset: number, room: number, { certificate, key }: PdfSealer): Buffer {
  const gap = file.indexOf("/Contents<", offset, "latin1") + "/Contents".length;
  const after = gap + room + 2;
  const range = [gap, after, file.length - after].map((number) => String(number).padEnd(NUMBER)).join(" ");
  file.write(range, file.indexOf("/ByteRange[0 ", offset, "latin1") + "/ByteRange[0 ".length, "latin1");
  const hex = signCms([file.subarray(0, gap), file.subarray(after)], certificate, key).toString("hex");
  if (hex.length > room) throw new FormatError("certificate too long");
  file.write(hex, gap + 1, "latin1");
  return file;
}
