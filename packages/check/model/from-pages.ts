import { type Mark, type Page, sheet, type TextRun } from "@tz/typeset";
import type { FinishedPaper, Run, Sheet } from "./model.ts";

/** Our own pages as a finished paper: the places of seals count as seals, for they will stand there. */
export const fromPages = (pages: Iterable<Page>): FinishedPaper => ({
  source: "pages",
  sheets: Array.from(pages, sheetOf),
  notices: [],
});

function sheetOf({ marks, seals }: Page): Sheet {
  return {
    width: sheet.width,
    height: sheet.height,
    // As in foreign files, what does not stand level is no line of the text: a table that lies, a name that runs down.
    runs: marks
      .filter((mark) => mark.kind === "text")
      .filter(({ turn }) => turn === undefined)
      .map(runOf),
    strokes: marks.flatMap((mark) => (mark.kind === "rule" ? [{ ...mark, ink: mark.colour }] : [])),
    images: [
      ...marks.filter(isPicture).map(({ x, y, width, height }) => ({ kind: "picture" as const, x, y, width, height })),
      ...seals.map(({ kind, x, y, width, height }) => ({ kind, x: x - width / 2, y: y - height / 2, width, height })),
    ],
  };
}

const isPicture = (mark: Mark) => mark.kind === "picture";

function runOf({ text, x, y, size, face, colour, steps, stretch }: TextRun): Run {
  const count = [...text].length;
  const last = [...text].at(-1) ?? "";
  const lastWidth = (last.charCodeAt(0) < 0x2000 ? 0.5 : 1) * size * stretch;
  const toLast = typeof steps === "number" ? (count - 1) * steps : (steps.at(-1) ?? 0);
  return { text, x, y, size, width: toLast + lastWidth, face, font: face, ink: colour };
}
