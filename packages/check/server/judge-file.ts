import { checkPaper, type Finding, type Verdict } from "../check-paper.ts";
import type { FinishedPaper, Sheet, Source, Words } from "../model/model.ts";
import type { Knowledge } from "../rules/rule.ts";
import { readDocx } from "./docx/read-docx.ts";
import { FileRefused } from "./file-fault.ts";
import { kindOf } from "./kind-of.ts";
import { notice } from "./notices.ts";
import { readOfd } from "./ofd/read-ofd.ts";
import { readPdf } from "./pdf/read-pdf.ts";

/** What is found in a file, with its pages as they were read. */
export interface FileVerdict extends Verdict {
  source: Source;
  sheets: readonly Sheet[];
  notices: readonly Words[];
}

/**
 * Reads and judges a file in this thread; `checkFile` does it in one of its own.
 * @throws FileRefused
 */
export async function judgeFile(file: Uint8Array, knowledge: Knowledge): Promise<FileVerdict> {
  const read = await readFile(file);
  const paper = { ...read, sheets: read.sheets.map(onPaper) };
  if (paper.sheets.every(({ runs }) => runs.length === 0)) throw new FileRefused("no_text");
  const verdict = checkPaper(paper, { knowledge });
  const { source, sheets, notices } = paper;
  const findings = verdict.findings.map((finding) => withSpot(finding, sheets));
  return { ...verdict, findings, source, sheets, notices: [...notices, ...fontNotice(paper)] };
}

/** Where a place of an estimated page stands in the file itself: at the first text that it covers. */
function withSpot(finding: Finding, sheets: readonly Sheet[]): Finding {
  const { place } = finding;
  if (!place) return finding;
  const covers = ({ x, y, width, size }: Sheet["runs"][number]) =>
    y - size <= place.y + place.height && y >= place.y && x <= place.x + place.width && x + width >= place.x;
  const spot = sheets[place.sheet]?.runs.find(covers)?.spot;
  return spot ? { ...finding, place: { ...place, spot } } : finding;
}

/** No sheet of paper is larger, in millimetres; what a damaged file puts beyond it is not there. */
const FARTHEST = 10_000;
const isThere = (...values: number[]) => values.every((value) => Math.abs(value) < FARTHEST);

/** What stands at places that are numbers. */
const onPaper = (sheet: Sheet): Sheet => ({
  ...sheet,
  runs: sheet.runs.filter(({ x, y, size, width }) => isThere(x, y, size, width)),
  strokes: sheet.strokes.filter(({ x1, y1, x2, y2, width }) => isThere(x1, y1, x2, y2, width)),
  images: sheet.images.filter(({ x, y, width, height }) => isThere(x, y, width, height)),
});

async function readFile(file: Uint8Array): Promise<FinishedPaper> {
  const kind = kindOf(file);
  if (kind === "pdf") return readPdf(file);
  return kind === "ofd" ? readOfd(file) : readDocx(file);
}

/** Fonts that stand in for others tell nothing of the face that was meant. */
function fontNotice({ sheets }: FinishedPaper): Words[] {
  const fonts = new Set<string>();
  for (const { runs } of sheets)
    for (const { face, font, text } of runs) if (face === "substitute" && /\p{Script=Han}/u.test(text)) fonts.add(font);
  fonts.delete("");
  if (fonts.size === 0) return [];
  const names = [...fonts].slice(0, 4).join("、");
  return [
    notice(
      `文件用了代用字体（${names}），无法判断原来的字体，这部分没有核查字体。`,
      `The file uses fonts that stand in for others (${names}): their faces were not judged.`,
    ),
  ];
}
