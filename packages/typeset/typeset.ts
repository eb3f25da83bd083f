import { area, LINE, lying } from "./geometry.ts";
import { type Metrics, plainMetrics } from "./metrics.ts";
import type { Page } from "./page.ts";
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

/** Sets a document to GB/T 9704-2012: the pages of it, with every character and line in its place. */
export function typeset(paper: Paper, { metrics = plainMetrics, imprintOnBack = true }: Options = {}): Page[] {
  const flow = new Paginator();
  flow.place([headOf(paper, metrics)]);
  const inImprint = placeAddress(flow, paper, metrics);
  flow.keepNext();
  flow.place(bodyItems(paper.body, metrics));
  flow.place(endOf(paper, metrics));
  for (const [index, attachment] of paper.attachments.entries())
    placeAttachment(flow, paper, attachment, index, metrics);
  const foot = imprints({ ...paper, recipients: inImprint }, metrics);
  const unnumbered = makeRoom(flow, foot, imprintOnBack && paper.form !== "letter");
  const pages = flow.finish();
  return pages.map((page, index) => {
    const imprint = foot[index - (pages.length - foot.length)];
    const isNumbered = index < pages.length - unnumbered && !(paper.form === "letter" && index === 0);
    const number = isNumbered ? pageNumber(index + 1, metrics) : [];
    return { ...page, marks: [...page.marks, ...(imprint?.marks ?? []), ...number] };
  });
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

/** 附件 on a new page: 附件1 in 黑体 on the first line, its title on the third (7.3.7). */
function placeAttachment(flow: Paginator, paper: Paper, attachment: PaperAttachment, index: number, metrics: Metrics) {
  const { title, blocks, number = paper.attachments.length === 1 ? "" : `${index + 1}` } = attachment;
  const label = lineOf(`附件${number}`, text.black, metrics);
  const head = [...paragraphRows(label, { first: 0, rest: 0, right: 0 }), gap(1)];
  flow.newPage();
  if (leadsToLyingTable(blocks, 0)) {
    const middle = (lying.width - area.width) / 2;
    const titles = titleRows(title, metrics).map((row) => movedAcross(row, middle));
    flow.place(bodyItems(blocks, metrics, [...head, ...titles, gap(1)]));
  } else flow.place([...head, ...titleRows(title, metrics), gap(1), ...bodyItems(blocks, metrics)]);
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
