export { area, CHARACTER, CHARACTERS, LINE, LINES, POINT, sheet, sizes } from "./geometry.ts";
export { type Metrics, plainMetrics } from "./metrics.ts";
export {
  type Colour,
  type Face,
  faces,
  type Mark,
  type Page,
  type Picture,
  type Rule,
  type SealPlace,
  type TextRun,
} from "./page.ts";
export { type Cell, emptyPaper, type Form, type Paper, type PaperAttachment, type PaperBlock } from "./paper.ts";
export { type Receipt, withReceipt } from "./parts/receipt-stamp.ts";
export type { Sheet, SheetCell, SheetOpinion, SheetRow } from "./sheet/sheet.ts";
export { typesetSheet } from "./sheet/typeset-sheet.ts";
export { pageSvg } from "./svg/page-svg.ts";
export { breakTitle } from "./text/break-title.ts";
export { typeset } from "./typeset.ts";
