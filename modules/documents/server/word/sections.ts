import { area, lying, PAGE_NUMBER_DASH, sheet, sizes } from "@tz/typeset";
import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { look, sizes as wordSizes } from "./fonts.ts";
import { exactly, plain } from "./paragraphs.ts";
import { shape } from "./shape.ts";

/** What stands on upright pages, or on pages of its own that are read lying on their side (横排). */
export interface Stretch {
  lies: boolean;
  children: readonly (Paragraph | Table)[];
  /** Stands on a page of its own. */
  page?: "next" | "behind a blank one" | undefined;
}

export const upright = (children: Stretch["children"], page?: Stretch["page"]): Stretch => ({
  lies: false,
  children,
  page,
});

/**
 * A4 with the type area of 156 × 225 mm, in twips (GB/T 9704-2012 5.2). Its 22 lines and 28 characters are a matter of the paragraphs'
 * spacing and the runs' (`look`): a grid of the page would round every other height, and programs do not agree on one of characters.
 */
const size = { width: 11_906, height: 16_838 };
const page = { size, margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1400 } };
/** The same sheet turned: its left edge is the upper one. */
const lyingPage = {
  size: { ...size, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1588, right: 2098, bottom: 1474, left: 1984, footer: 0 },
};

/** The stretches as sections: neighbours that stand upright are one, each that lies or has a page to itself is one of its own. */
export function sectionsOf(stretches: readonly Stretch[], isLetter: boolean): ISectionOptions[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && !last.lies && !stretch.lies && !stretch.page)
      joined.splice(-1, 1, { ...last, children: [...last.children, ...stretch.children] });
    else joined.push(stretch);
  }
  return joined.map((stretch, index) => {
    if (stretch.lies) return lyingSection(stretch.children);
    return stretch.page ? lastSection(stretch) : uprightSection(stretch.children, isLetter && index === 0);
  });
}

/** Odd pages have their number at the right, even ones at the left, a letter none on its first page (7.5, 10.1). */
const uprightSection = (children: Stretch["children"], hasUnnumbered: boolean): ISectionOptions => ({
  properties: { page, titlePage: hasUnnumbered },
  footers: {
    default: pageNumber(AlignmentType.RIGHT),
    even: pageNumber(AlignmentType.LEFT),
    ...(hasUnnumbered && { first: unnumbered() }),
  },
  children: [...children],
});

/** 版记 on a page of its own; a page that stays blank before it has no number, and then it has none either (7.5). */
const lastSection = ({ children, page: number }: Stretch): ISectionOptions => ({
  properties: { page },
  // Without footers of its own a section goes on with those before it.
  ...(number === "behind a blank one" && { footers: { default: unnumbered(), even: unnumbered() } }),
  children:
    number === "behind a blank one" ? [plain([]), plain([], { pageBreakBefore: true }), ...children] : [...children],
});

const unnumbered = () => new Footer({ children: [] });

const lyingSection = (children: Stretch["children"]): ISectionOptions => ({
  properties: { page: lyingPage },
  footers: { default: turnedNumber(AlignmentType.RIGHT), even: turnedNumber(AlignmentType.LEFT) },
  // The last paragraph of a section takes no room for a line, which would turn the page behind a table that fills it.
  children: [...children, plain([], exactly(0.1))],
});

type Side = typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT;

/** — 1 — in 4 号宋体. */
const numberRun = () => new TextRun({ ...look("song", wordSizes.four), children: ["— ", PageNumber.CURRENT, " —"] });

/** One character from the outer edge. */
const pageNumber = (alignment: Side): Footer =>
  new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [numberRun()] })],
  });

/** Where it stands on an upright page: at the left edge of one that is turned, running down (第 8 章). */
function turnedNumber(alignment: Side): Footer {
  const number = new Paragraph({
    alignment,
    indent: { left: 280, right: 280 },
    ...exactly(sizes.four),
    children: [numberRun()],
  });
  const left = sheet.height - PAGE_NUMBER_DASH - sizes.four / 2;
  const box = shape(left, area.left, sizes.four, lying.height, { children: [number], direction: "topToBottom" });
  return new Footer({ children: [plain([box], exactly(0.1))] });
}
