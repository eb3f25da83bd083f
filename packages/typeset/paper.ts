/** 公文, and the special forms of GB/T 9704-2012 第 10 章: 信函, 命令（令）, 纪要. */
export type Form = "standard" | "letter" | "order" | "minutes";

export interface TextBlock {
  type: "paragraph";
  text: string;
}

/** The number stands in `number`; `runIn` is the paragraph that follows on its line. */
export interface HeadingBlock {
  type: "heading";
  level: 1 | 2 | 3 | 4;
  number: string;
  text: string;
  runIn?: string | undefined;
}

export interface Cell {
  text: string;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  header?: boolean | undefined;
}

/** Rows of which every cell is a header are repeated on every page. */
export interface TableBlock {
  type: "table";
  rows: readonly { cells: readonly Cell[] }[];
  /** 横排: on pages of its own that are read lying on their side. */
  lies?: boolean | undefined;
}

/** A picture by its key, with its size in pixels and the words under it (图题). */
export interface PictureBlock {
  type: "picture";
  key: string;
  width: number;
  height: number;
  caption?: string | undefined;
}

export type PaperBlock = TextBlock | HeadingBlock | TableBlock | PictureBlock;

/** An attachment that is set with the document (附件). */
export interface PaperAttachment {
  /** As the note counts it; by its place among these where it is left out. */
  number?: string | undefined;
  title: string;
  blocks: readonly PaperBlock[];
}

/** A document as it is to be printed: every element in words, nothing to be looked up (GB/T 9704-2012 第 7 章). */
export interface Paper {
  form: Form;
  copyNumber: string;
  /** 密级和保密期限 as printed. */
  secrecy: string;
  urgency: string;
  /** 发文机关标志: one or several units and what stands beside them, 文件 or nothing. */
  mark: { units: readonly string[]; suffix: string };
  documentNumber: string;
  /** 签发人 of a document that goes up; empty for others. */
  signers: readonly string[];
  goesUp: boolean;
  title: string;
  /** 主送机关 without the colon. */
  recipients: string;
  body: readonly PaperBlock[];
  /** 附件说明: names without numbers. */
  attachmentNames: readonly string[];
  signatures: readonly string[];
  sealing: "seal" | "stamp" | "none";
  /** 签发人职务 beside a signer's stamp. */
  signerPost: string;
  /** 成文日期 as written. */
  date: string;
  /** 附注 without brackets. */
  note: string;
  /** 出席、请假、列席 of minutes. */
  attendance: readonly { label: string; names: string }[];
  attachments: readonly PaperAttachment[];
  /** 抄送机关 without the full stop. */
  copyRecipients: string;
  printingOffice: string;
  /** 印发日期 as written, without 印发. */
  printingDate: string;
}

/** A paper with nothing on it. */
export const emptyPaper: Paper = {
  form: "standard",
  copyNumber: "",
  secrecy: "",
  urgency: "",
  mark: { units: [], suffix: "" },
  documentNumber: "",
  signers: [],
  goesUp: false,
  title: "",
  recipients: "",
  body: [],
  attachmentNames: [],
  signatures: [],
  sealing: "none",
  signerPost: "",
  date: "",
  note: "",
  attendance: [],
  attachments: [],
  copyRecipients: "",
  printingOffice: "",
  printingDate: "",
};
