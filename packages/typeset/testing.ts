import type { Page, Rule, TextRun } from "./page.ts";
import { emptyPaper, type Paper, type PaperBlock } from "./paper.ts";
import { type Options, typeset } from "./typeset.ts";

/** A circular of a city government with every usual element. */
export const circular: Paper = {
  ...emptyPaper,
  copyNumber: "000001",
  secrecy: "内部",
  urgency: "特急",
  mark: { units: ["清安市人民政府"], suffix: "文件" },
  documentNumber: "清政发〔2026〕12号",
  title: "清安市人民政府关于进一步加强和规范政务信息化项目建设管理工作的通知",
  recipients: "各区县人民政府，市政府各部门",
  body: [
    { type: "paragraph", text: "为加强政务信息化项目建设管理，现将有关事项通知如下。" },
    { type: "heading", level: 1, number: "一、", text: "总体要求" },
    {
      type: "heading",
      level: 2,
      number: "（一）",
      text: "统筹规划。",
      runIn: "各单位要统一规划、分步实施，避免重复建设。",
    },
  ],
  attachmentNames: ["任务分解表", "项目清单"],
  signatures: ["清安市人民政府"],
  sealing: "seal",
  date: "2026年3月15日",
  note: "此件公开发布",
  copyRecipients: "市委办公室，市人大常委会办公室",
  printingOffice: "清安市人民政府办公室",
  printingDate: "2026年3月16日",
};

const sentence = "各地区各部门要切实提高认识，加强组织领导，明确责任分工，确保各项任务落到实处、取得实效。";

/** Paragraphs that fill about this many pages. */
export const longBody = (pages: number): PaperBlock[] =>
  Array.from({ length: pages * 4 }, (_, index) => ({
    type: "paragraph",
    text: `${index + 1}.${sentence.repeat(3)}`,
  }));

/** All pages of a document. */
export const allPages = (paper: Paper, options: Options = {}): Page[] => [...typeset(paper, options)];

export const runsOf = (page: Page | undefined): TextRun[] => (page?.marks ?? []).filter((mark) => mark.kind === "text");

export const rulesOf = (page: Page | undefined): Rule[] => (page?.marks ?? []).filter((mark) => mark.kind === "rule");

/** The run that holds these words. */
export function runWith(page: Page | undefined, words: string): TextRun {
  const found = runsOf(page).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`not on the page: ${words}`);
  return found;
}

/** All text of a page, from top to bottom. */
export const textOf = (page: Page | undefined) =>
  runsOf(page)
    .map(({ text }) => text)
    .join("");

/** Where the last character of a run ends, were it as wide as it is high. */
export function endOf({ x, steps, text, size }: TextRun): number {
  const count = [...text].length;
  return x + (typeof steps === "number" ? (count - 1) * steps : steps.at(-1)!) + size;
}
