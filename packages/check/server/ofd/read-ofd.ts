import type { FinishedPaper, Image, Sheet, Words } from "../../model/model.ts";
import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { cutNotice, notice, scannedNotice } from "../notices.ts";
import { openPackage } from "../open-package.ts";
import { ownTime } from "../own-time.ts";
import { child, type Element, elementsOf, ownText } from "../xml.ts";
import { annotationSeals, signatureSeals } from "./marks.ts";
import { boxOf } from "./numbers.ts";
import { readObjects } from "./objects.ts";
import { Parts } from "./parts.ts";
import { readResources } from "./resources.ts";

/** No page is begun after so much work, in milliseconds of this thread's own. */
const LONG = 10_000;

/**
 * Reads the pages of an OFD (GB/T 33190-2016): text, lines, places of pictures and seals.
 * @throws FileRefused
 */
export function readOfd(file: Uint8Array): FinishedPaper {
  const parts = new Parts(openPackage(file, (name) => /\.xml$/i.test(name)));
  const entry = parts.read("OFD.xml") ?? parts.read("ofd.xml");
  if (!entry) throw new FileRefused("damaged");
  if (parts.has("Encryptions.xml") || child(child(entry, "DocBody"), "Encryptions")) throw new FileRefused("encrypted");
  const body = child(entry, "DocBody");
  const root = ownText(child(body, "DocRoot")).trim();
  const documentPath = parts.resolve("", root);
  const document = parts.read(documentPath);
  if (root === "" || !document) throw new FileRefused("damaged");
  return readDocument(parts, documentPath, document, body!);
}

function readDocument(parts: Parts, path: string, document: Element, body: Element): FinishedPaper {
  const common = child(document, "CommonData");
  const resources = readResources(parts, path, common);
  const pages = elementsOf(child(document, "Pages") ?? document, "Page");
  const seals = sealsByPage(parts, path, document, body);
  const templates = new Map(
    elementsOf(common ?? document, "TemplatePage").map((page) => [
      page.attributes.ID ?? "",
      parts.resolve(path, page.attributes.BaseLoc ?? ""),
    ]),
  );
  const sheets: Sheet[] = [];
  const worked = ownTime();
  let marks = 0;
  for (const page of pages.slice(0, limits.pages)) {
    if (worked() > LONG || marks > limits.allMarks) break;
    const sheet = readPage(parts, parts.resolve(path, page.attributes.BaseLoc ?? ""), common, templates, resources);
    marks += sheet.runs.length + sheet.strokes.length + sheet.images.length;
    sheets.push({ ...sheet, images: [...sheet.images, ...(seals.get(page.attributes.ID ?? "") ?? [])] });
  }
  if (sheets.length === 0) throw new FileRefused("damaged");
  return { source: "ofd", sheets, notices: noticesOf(sheets, pages.length) };
}

function noticesOf(sheets: readonly Sheet[], all: number): Words[] {
  const scanned = sheets.flatMap(({ runs, images }, index) => (runs.length === 0 && images.length > 0 ? [index] : []));
  const isOther = sheets.some(({ runs }) => runs.some(({ face }) => face === "other"));
  return [
    ...(sheets.length < all ? [cutNotice(sheets.length, all)] : []),
    ...(scanned.length > 0 ? [scannedNotice(scanned)] : []),
    ...(isOther && sheets.length === 0 ? [notice("没有页面。", "There is no page.")] : []),
  ];
}

function sealsByPage(parts: Parts, path: string, document: Element, body: Element): Map<string, Image[]> {
  const found = new Map<string, Image[]>();
  for (const { page, seal } of [...signatureSeals(parts, body), ...annotationSeals(parts, path, document)])
    found.set(page, [...(found.get(page) ?? []), seal]);
  return found;
}

const A4 = { x: 0, y: 0, width: 210, height: 297 };

/** A page that is missing counts as blank: the others are judged all the same. */
function readPage(
  parts: Parts,
  path: string,
  common: Element | undefined,
  templates: ReadonlyMap<string, string>,
  resources: ReturnType<typeof readResources>,
): Sheet {
  const page = parts.read(path);
  const area = child(page, "Area") ?? child(common, "PageArea");
  const box = boxOf(ownText(child(area, "PhysicalBox"))) ?? A4;
  const size = { width: Math.min(box.width, 5000), height: Math.min(box.height, 5000) };
  if (!page) return { ...size, runs: [], strokes: [], images: [] };
  const own = new Map(readResources(parts, path, page));
  const known = own.size > 0 ? new Map([...resources, ...own]) : resources;
  const under = elementsOf(page, "Template").flatMap(({ attributes }) => {
    const template = parts.read(templates.get(attributes.TemplateID ?? "") ?? "");
    return template ? [template] : [];
  });
  const layers = [...under, page].flatMap((one) => elementsOf(child(one, "Content") ?? one, "Layer"));
  return { ...size, ...readObjects(layers, known, { x: -box.x, y: -box.y }) };
}
