import { emptyPaper, type Paper, type PaperBlock, typeset } from "@tz/typeset";
import { checkPaper } from "./check-paper.ts";
import { fromPages } from "./model/from-pages.ts";
import type { FinishedPaper, Run, Sheet } from "./model/model.ts";

const sentence = "各地区各部门要切实提高认识，加强组织领导，明确责任分工，确保各项任务落到实处、取得实效。";

export const paragraphs = (count: number): PaperBlock[] =>
  Array.from({ length: count }, () => ({ type: "paragraph", text: sentence.repeat(3) }));

/** 下行文 with every usual element. */
export const downward: Paper = {
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
    { type: "heading", level: 2, number: "（一）", text: "统筹规划。", runIn: "各单位要统一规划、分步实施。" },
    { type: "heading", level: 3, number: "1.", text: "避免重复建设" },
    { type: "heading", level: 4, number: "（1）", text: "建立项目清单" },
    { type: "heading", level: 1, number: "二、", text: "工作安排" },
    ...paragraphs(4),
  ],
  attachmentNames: ["任务分解表", "项目清单"],
  signatures: ["清安市人民政府"],
  sealing: "seal",
  date: "2026年3月15日",
  note: "此件公开发布",
  attachments: [
    { title: "任务分解表", blocks: [{ type: "paragraph", text: "附件正文。" }] },
    { title: "项目清单", blocks: [table()] },
  ],
  copyRecipients: "市委办公室，市人大常委会办公室",
  printingOffice: "清安市人民政府办公室",
  printingDate: "2026年3月16日",
};

function table(): PaperBlock {
  const cells = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) });
  return { type: "table", rows: [cells("序号", "项目", "金额"), cells("1", "政务云", "100")] };
}

export const upward: Paper = {
  ...downward,
  goesUp: true,
  signers: ["王建国", "李明", "赵小兰"],
  title: "清安市人民政府关于申请追加专项资金的请示",
  recipients: "北原省人民政府",
};

export const letter: Paper = {
  ...downward,
  form: "letter",
  mark: { units: ["清安市人民政府"], suffix: "" },
  title: "清安市人民政府关于商请支持项目建设的函",
  attachments: [],
};

export const order: Paper = {
  ...downward,
  form: "order",
  mark: { units: ["清安市人民政府"], suffix: "令" },
  documentNumber: "第12号",
  recipients: "",
  sealing: "stamp",
  signerPost: "市长",
  signatures: ["王建国"],
};

export const minutes: Paper = {
  ...downward,
  form: "minutes",
  mark: { units: ["清安市人民政府"], suffix: "会议纪要" },
  documentNumber: "第3期",
  title: "清安市人民政府关于研究信息化项目的会议纪要",
  attendance: [{ label: "出席", names: "王建国 李明" }],
};

const units = ["清安市财政局", "清安市教育局", "清安市人力资源和社会保障局", "清安市民政局"];
export const joint: Paper = { ...downward, mark: { units, suffix: "文件" }, signatures: units };
export const unsealed: Paper = { ...downward, sealing: "none" };

/** Every form that our own engine sets. */
export const forms = { downward, upward, letter, order, minutes, joint, unsealed };

export const finished = (paper: Paper): FinishedPaper => fromPages(typeset(paper));

/** What is found, each as `rule severity`. */
export const rulesOf = (paper: FinishedPaper): string[] =>
  checkPaper(paper).findings.map(({ rule, severity }) => `${rule} ${severity}`);

/** A paper with its sheets changed; undefined leaves a run or sheet as it is, null takes it away. */
export function changed(
  paper: FinishedPaper,
  change: {
    run?: (run: Run, sheet: number) => Partial<Run> | null | undefined;
    sheet?: (sheet: Sheet, index: number) => Partial<Sheet>;
  },
): FinishedPaper {
  const sheets = paper.sheets.map((sheet, index) => {
    const runs = sheet.runs.flatMap((run) => {
      const made = change.run?.(run, index);
      return made === null ? [] : [{ ...run, ...made }];
    });
    const whole = { ...sheet, runs };
    return { ...whole, ...change.sheet?.(whole, index) };
  });
  return { ...paper, sheets };
}
