import type { WordNotice } from "../../contract/index.ts";

const words = {
  pictures: [
    "图片不是 PNG 或者 JPEG，或者在表格里，没有导入，请另行插入",
    "Pictures in tables, and those that are neither PNG nor JPEG, are not taken over; insert them again",
  ],
  notes: [
    "脚注、尾注没有导入，请把内容写进正文",
    "Footnotes and endnotes are not taken over; write them into the body",
  ],
  formulas: [
    "公式没有导入，请改为文字或者图片插入",
    "Formulas are not taken over; write them as text or insert them as pictures",
  ],
  drawings: [
    "图表、智能图形、画布没有导入，请存为图片后插入",
    "Charts, diagrams and canvases are not taken over; save them as pictures and insert these",
  ],
  objects: [
    "嵌入的文件、控件没有导入，请作为附件添加",
    "Embedded files and controls are not taken over; add the files as attachments",
  ],
  headers: [
    "页眉、页脚没有导入，排版时自动生成页码",
    "Headers and footers are not taken over; the layout makes page numbers",
  ],
  boxes: ["文本框中的文字已作为段落导入，请核对位置", "The text of boxes came in as paragraphs; see where it belongs"],
  comments: ["批注没有导入", "Comments are not taken over"],
  trackedChanges: ["文件中有修订，按接受全部修订后的文字导入", "Tracked changes are taken as accepted"],
  lists: [
    "自动编号或者项目符号无法对应标题层次，只保留了文字",
    "These automatic numbers or bullets match no heading level; only the text is kept",
  ],
  outOfOrder: ["序号不连续，连同序号按正文保留", "These numbers are out of order; they are kept as typed"],
  ownNumbers: [
    "序号写法不规范，连同序号按正文保留",
    "These numbers are not written as the standard has them; they are kept as typed",
  ],
  renumbered: ["序号写法不规范，已改为标准写法", "These numbers are now written as the standard has them"],
  numberAdded: ["标题没有序号，已按层次编号", "These headings had no number and now have one"],
  issuerMark: [
    "版头部分没有导入，编号、排版时自动生成",
    "The head of the paper is left out; it is made when it is numbered and set",
  ],
  attachmentNames: ["附件需另行添加", "Add the attachments that the text names"],
  afterDate: [
    "成文日期之后的文字保留在正文末尾，请核对",
    "What follows the date was kept at the end of the body; see where it belongs",
  ],
  printing: [
    "版记中的印发机关和印发日期没有导入，排版时自动生成",
    "Printing unit and date are left out; the layout makes them",
  ],
  attachmentTitle: ["附件没有认出标题，请填写", "Attachments without a title: enter one"],
  noTitle: ["没有认出标题，请填写", "No title was found; enter it"],
  noRecipients: ["没有认出主送机关，请填写", "No recipients were found; enter them"],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type NoticeKind = keyof typeof words;

const SAMPLES = 5;
const SAMPLE_LENGTH = 40;

/** Gathers what a person should look at after an import. */
export class Notices {
  readonly #found = new Map<NoticeKind, { count: number; samples: string[] }>();

  add(kind: NoticeKind, sample?: string, count = 1): void {
    const entry = this.#found.get(kind) ?? { count: 0, samples: [] };
    entry.count += count;
    if (sample !== undefined && entry.samples.length < SAMPLES) entry.samples.push(cut(sample));
    this.#found.set(kind, entry);
  }

  list(): WordNotice[] {
    return [...this.#found].map(([kind, { count, samples }]) => {
      const [zh, en] = words[kind];
      return count === 1
        ? { zh: `${zh}。`, en: `${en}.`, samples }
        : { zh: `${zh}（${count} 处）。`, en: `${en} (${count} places).`, samples };
    });
  }
}

const cut = (text: string) => (text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text);
