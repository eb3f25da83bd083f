import { area, POINT } from "@tz/typeset";
import type { Declared, FinishedPaper, Words } from "../../model/model.ts";
import { FileRefused } from "../file-fault.ts";
import { notice } from "../notices.ts";
import { openPackage } from "../open-package.ts";
import { allBelow, child, type Element, parseXml } from "../xml.ts";
import { Layout, type PageSet } from "./layout.ts";
import { Numbering } from "./numbering.ts";
import { footerParts, pageNumbersOf } from "./page-numbers.ts";
import { readBlocks } from "./paragraphs.ts";
import { Styles } from "./styles.ts";

const wanted = /^word\/(document|styles|numbering|theme\/theme1)\d*\.xml$/;

/**
 * Reads a .docx: its page, fonts, sizes and spacing as declared; places are estimated in the standard's type area.
 * @throws FileRefused
 */
export function readDocx(file: Uint8Array): FinishedPaper {
  const parts = openPackage(file, (name) => wanted.test(name) || footerParts.test(name));
  const document = parts.get("word/document.xml") ?? [...parts].find(([name]) => /document\d*\.xml$/.test(name))?.[1];
  if (!document) throw new FileRefused("unknown_kind");
  const body = child(parseXml(document), "body");
  if (!body) throw new FileRefused("damaged");
  const part = (name: string) => {
    const bytes = parts.get(`word/${name}.xml`);
    return bytes && parseXml(bytes);
  };
  const themeFont = themeFontOf(part("theme/theme1"));
  const styles = new Styles(part("styles"), themeFont);
  const blocks = readBlocks(body, styles, new Numbering(part("numbering")), themeFont);
  const { page, declared } = sectionOf(body, parts);
  const layout = new Layout(page);
  layout.place(blocks);
  return { source: "docx", sheets: layout.sheets(), declared, notices: [estimated, ...changesNotice(body)] };
}

const estimated = notice(
  "Word 文件的页面由软件临时排出，按文件中设置的纸张、边距、字体、字号、行距核查，图上位置仅供参考；版面位置请用 PDF 或者 OFD 核查。",
  "A Word file is set anew wherever it is opened: its settings are judged, and places shown are estimates. Judge places by a PDF or OFD.",
);

/** Deletions and insertions that nobody has accepted. */
function changesNotice(body: Element): Words[] {
  const [change] = [...allBelow(body, "del"), ...allBelow(body, "ins")];
  if (!change) return [];
  return [notice("文件中有未接受的修订，按接受后的文字核查。", "Tracked changes are taken as accepted.")];
}

/** The Chinese font that a theme stands for. */
function themeFontOf(theme: Element | undefined): string {
  if (!theme) return "宋体";
  for (const fonts of allBelow(theme, "minorFont")) {
    for (const font of allBelow(fonts, "font"))
      if (font.attributes.script === "Hans" && font.attributes.typeface) return font.attributes.typeface;
    const eastern = child(fonts, "ea")?.attributes.typeface;
    if (eastern) return eastern;
  }
  return "宋体";
}

const A4 = { width: 11_906, height: 16_838 };

function twips(value: string | undefined, preset: number): number {
  const number = Number(value);
  return (value !== undefined && Number.isFinite(number) && Math.abs(number) < 40_000 ? number : preset) / 20;
}

/** The page of the first section. */
function sectionOf(body: Element, parts: ReadonlyMap<string, Uint8Array>): { page: PageSet; declared: Declared } {
  const [section] = allBelow(body, "sectPr");
  const size = child(section, "pgSz")?.attributes ?? {};
  const margin = child(section, "pgMar")?.attributes ?? {};
  const grid = child(section, "docGrid")?.attributes ?? {};
  const width = Math.max(72, twips(size.w, A4.width));
  const height = Math.max(72, twips(size.h, A4.height));
  const margins = {
    top: Math.abs(twips(margin.top, 1440)) * POINT,
    right: twips(margin.right, 1800) * POINT,
    bottom: Math.abs(twips(margin.bottom, 1440)) * POINT,
    left: (twips(margin.left, 1800) + twips(margin.gutter, 0)) * POINT,
  };
  const isGrid = /^(lines|linesAndChars|snapToChars)$/.test(grid.type ?? "");
  const pitch = Number(grid.linePitch) / 20;
  const space = /Chars/.test(grid.type ?? "") ? Number(grid.charSpace) / 4096 : 0;
  const page: PageSet = {
    width,
    height,
    linePitch: isGrid && pitch > 5 && pitch < 200 ? pitch : undefined,
    charSpace: Number.isFinite(space) && Math.abs(space) < 20 ? space : 0,
    textHeight: Math.max(50, Math.min(area.height, height * POINT - margins.top - margins.bottom)),
  };
  return { page, declared: { margins, pageNumbers: pageNumbersOf(section, parts) } };
}
