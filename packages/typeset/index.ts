export { area, CHARACTER, CHARACTERS, LINE, LINES, lying, POINT, sheet, sizes } from "./geometry.ts";
export { type Metrics, plainMetrics } from "./metrics.ts";
export {
  type Colour,
  countPages,
  type Face,
  faces,
  type Mark,
  type Page,
  type Picture,
  type Rule,
  type SealPlace,
  type TextRun,
} from "./page.ts";
export {
  type Cell,
  emptyPaper,
  type Form,
  type HeadingBlock,
  type Paper,
  type PaperAttachment,
  type PaperBlock,
  type PictureBlock,
  type TableBlock,
} from "./paper.ts";
export { leadsToLyingTable } from "./parts/body.ts";
export { cornerLines } from "./parts/corner.ts";
export { jointMark, oneLineMark } from "./parts/issuer-mark.ts";
export { PAGE_NUMBER_DASH } from "./parts/page-number.ts";
export { pictureSize } from "./parts/picture.ts";
export { type Receipt, withReceipt } from "./parts/receipt-stamp.ts";
export { signature } from "./parts/signature.ts";
export { signerLines, signers } from "./parts/signers.ts";
export { markPlan } from "./parts/standard-head.ts";
export type { Row } from "./row.ts";
export type { Sheet, SheetCell, SheetDrawing, SheetOpinion, SheetRow } from "./sheet/sheet.ts";
export { typesetSheet } from "./sheet/typeset-sheet.ts";
export { pageSvg } from "./svg/page-svg.ts";
export { gridOf } from "./table/grid.ts";
export { type TableLook, tableLook } from "./table/table-look.ts";
export { breakTitle, titleWords } from "./text/break-title.ts";
export { isMongolian, mongolianWords, scriptsOf } from "./text/mongolian.ts";
export { typeset } from "./typeset.ts";
