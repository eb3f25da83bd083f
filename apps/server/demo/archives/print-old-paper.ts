import type { PaperPart } from "@tz/archives/contract";
import type { Services } from "@tz/kernel/server/base";
import { emptyPaper, type Page, type Paper, type Sheet, typeset, typesetSheet } from "@tz/typeset";
import { metricsOf, openFonts, writePdf } from "@tz/typeset/server";

/** What stands on a paper of former years. */
export interface OldPaper {
  unitName: string;
  title: string;
  documentNumber: string;
  recipients: string;
  /** As ISO. */
  date: string;
  text: string;
  signedBy: string;
  opinion: string;
}

/** 正本, 定稿 and 发文稿纸 as PDF. */
export async function printOldPaper(services: Services, old: OldPaper): Promise<PaperPart[]> {
  const fonts = await openFonts(services.config.fontFolders);
  const metrics = metricsOf(fonts);
  const about = { title: old.title, author: old.unitName, at: services.clock.now() };
  const print = (set: Iterable<Page>) => {
    const { file, pages } = writePdf(set, fonts, about);
    return { pages, content: { bytes: file } };
  };
  const paper = paperOf(old);
  return [
    { role: "original", name: "正本.pdf", ...print(typeset(paper, { metrics })) },
    { role: "finalDraft", name: "定稿.pdf", ...print(typeset({ ...paper, documentNumber: "" }, { metrics })) },
    { role: "approvalSheet", name: "发文稿纸.pdf", ...print(typesetSheet(sheetOf(old), metrics)) },
  ];
}

const paperOf = ({ unitName, title, documentNumber, recipients, date, text }: OldPaper): Paper => ({
  ...emptyPaper,
  mark: { units: [unitName], suffix: "文件" },
  documentNumber,
  title,
  recipients,
  body: [{ type: "paragraph", text }],
  signatures: [unitName],
  date: dayOf(date),
});

const sheetOf = ({ unitName, title, documentNumber, recipients, date, signedBy, opinion }: OldPaper): Sheet => ({
  title: `${unitName}发文稿纸`,
  rows: [
    { cells: [{ label: "发文字号", text: documentNumber }] },
    {
      cells: [{ label: "签发", opinions: [{ text: opinion, name: signedBy, date: dayOf(date) }] }],
      least: 30,
    },
    { cells: [{ label: "标题", text: title }], least: 18 },
    { cells: [{ label: "主送", text: recipients }] },
  ],
  foot: "",
});

/** 2014年3月13日, without zeros before the figures (GB/T 9704-2012 7.3.5.4). */
const dayOf = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
