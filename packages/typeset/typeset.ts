import { area, LINE, lying } from "./geometry.ts";
import { type Metrics, plainMetrics } from "./metrics.ts";
import type { Mark, Page } from "./page.ts";
import { Paginator } from "./paginate.ts";
import type { Paper, PaperAttachment } from "./paper.ts";
import { attachmentNote } from "./parts/attachment-note.ts";
import { bodyItems, leadsToLyingTable } from "./parts/body.ts";
import { type Imprint, imprints } from "./parts/imprint.ts";
import { letterHead } from "./parts/letter-head.ts";
import { attendanceItems, noteItems } from "./parts/note.ts";
import { orderHead } from "./parts/order-head.ts";
import { pageNumber } from "./parts/page-number.ts";
import { signature } from "./parts/signature.ts";
import { standardHead } from "./parts/standard-head.ts";
import { recipientRows, titleRows } from "./parts/title.ts";
import { gap, type Item, movedAcross, type Row } from "./row.ts";
import { lineOf } from "./text/atoms.ts";
import { paragraphRows } from "./text/paragraph.ts";
import { text } from "./text/styles.ts";

export interface Options {
  /** Widths of letters and figures in the fonts that will be used. */
  metrics?: Metrics;
  /** 版记 on the back of a sheet, where a paper printed on both sides ends; true unless said otherwise. */
  imprintOnBack?: boolean;
}

/**
 * Sets a document to GB/T 9704-2012: the pages of it, with every character and line in its place. Whoever goes through them has
 * them set, one after the other and anew each time, so that a long document takes no more memory than a short one.
 */
export const typeset = (paper: Paper, options: Options = {}): Iterable<Page> => ({
  [Symbol.iterator]: () => pagesOf(paper, options),
});

function* pagesOf(paper: Paper, { metrics = plainMetrics, imprintOnBack = true }: Options): Generator<Page> {
  const flow = new Paginator();
  flow.place([headOf(paper, metrics)]);
  const inImprint = placeAddress(flow, paper, metrics);
  flow.keepNext();
  let index = 0;
  for (const page of filled(flow, paper, metrics)) {
    yield withMarks(page, numberOf(paper, index, metrics));
    index += 1;
  }
  const foot = imprints({ ...paper, recipients: inImprint }, metrics);
  const unnumbered = makeRoom(flow, foot, imprintOnBack && paper.form !== "letter");
  const count = flow.pageCount;
  for (const page of flow.finish()) {
    const imprint = foot[index - (count - foot.length)]?.marks ?? [];
    const number = index < count - unnumbered ? numberOf(paper, index, metrics) : [];
    yield withMarks(page, [...imprint, ...number]);
    index += 1;
  }
}

const withMarks = (page: Page, more: readonly Mark[]): Page => ({ ...page, marks: [...page.marks, ...more] });

/** None on the first page of a letter (10.1). */
const numberOf = ({ form }: Paper, index: number, metrics: Metrics): Mark[] =>
  form === "letter" && index === 0 ? [] : pageNumber(index + 1, metrics);

/** From the text to the last attachment: the pages that were turned. What stands after them needs the last one. */
function* filled(flow: Paginator, paper: Paper, metrics: Metrics): Generator<Page> {
  yield* flow.fill(bodyItems(paper.body, metrics));
  flow.place(endOf(paper, metrics));
  for (const [index, attachment] of paper.attachments.entries()) {
    flow.newPage();
    yield* flow.fill(attachmentItems(paper, attachment, index, metrics));
  }
}

function headOf(paper: Paper, metrics: Metrics): Row {
  if (paper.form === "letter") return letterHead(paper, metrics);
  return paper.form === "order" ? orderHead(paper, metrics) : standardHead(paper, metrics);
}

/**
 * Title and recipients. The first page must show text: recipients that would leave it none go to the 版记 and are
 * answered (GB/T 9704-2012 7.3.2).
 */
function placeAddress(flow: Paginator, paper: Paper, metrics: Metrics): string {
  if (paper.form !== "order") flow.place(titleRows(paper.title, metrics));
  const recipients = recipientRows(paper.recipients, metrics);
  const blank = paper.form === "order" || paper.title === "" ? 0 : 1;
  const used = flow.y + (blank + recipients.length + 1) * LINE;
  if (blank > 0) flow.place([gap(blank)]);
  if (used > area.height + 0.01 && recipients.length > 0) return paper.recipients;
  flow.place(recipients);
  return "";
}

/** What follows the text: attachment note, signature and date, note, attendance. */
function endOf(paper: Paper, metrics: Metrics): Item[] {
  return [
    ...attachmentNote(paper.attachmentNames, metrics),
    ...attendanceItems(paper.attendance, metrics),
    ...signature(paper, metrics),
    ...noteItems(paper.note, metrics),
  ];
}

/** 附件: 附件1 in 黑体 on the first line of a page, its title on the third (7.3.7). */
function* attachmentItems(
  { attachments }: Paper,
  attachment: PaperAttachment,
  index: number,
  metrics: Metrics,
): Generator<Item> {
  const { title, blocks, number = attachments.length === 1 ? "" : `${index + 1}` } = attachment;
  const label = lineOf(`附件${number}`, text.black, metrics);
  const head = [...paragraphRows(label, { first: 0, rest: 0, right: 0 }), gap(1)];
  const titles = [...titleRows(title, metrics), gap(1)];
  if (leadsToLyingTable(blocks, 0)) {
    const middle = (lying.width - area.width) / 2;
    yield* bodyItems(blocks, metrics, [...head, ...titles.map((row) => movedAcross(row, middle))]);
  } else {
    yield* [...head, ...titles];
    yield* bodyItems(blocks, metrics);
  }
}

/**
 * Turns pages until the 版记 fits on the last one, on its back.
 * @returns how many pages at the end carry no number: the 版记 after a blank page and that page (7.5)
 */
function makeRoom(flow: Paginator, foot: readonly Imprint[], onBack: boolean): number {
  const [first] = foot;
  if (first === undefined) return 0;
  const before = flow.pageCount;
  if (flow.y + first.height > area.height - LINE / 2) flow.blankPage();
  for (let more = 1; more < foot.length; more += 1) flow.blankPage();
  if (onBack && flow.pageCount % 2 === 1) flow.blankPage();
  const added = flow.pageCount - before;
  return added > foot.length ? added : 0;
}
