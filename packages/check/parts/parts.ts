import type { Form } from "@tz/typeset";
import type { Line } from "../model/lines.ts";
import type { Stroke } from "../model/model.ts";

/** Lines that belong together as one paragraph. */
export interface Paragraph {
  lines: readonly Line[];
  text: string;
}

/** 附件 as it stands on pages of its own. */
export interface Attached {
  label: Line;
  title: readonly Line[];
}

/** The elements of an official document as they were recognised on its pages (GB/T 9704-2012 第 7 章). */
export interface Parts {
  /** `plain`: no head of an official document was found, so that only text can be judged. */
  form: Form | "plain";
  copyNumber: Line | undefined;
  secrecy: Line | undefined;
  urgency: Line | undefined;
  /** 发文机关标志. */
  mark: readonly Line[];
  documentNumber: Line | undefined;
  /** 签发人: label and names. */
  signers: readonly Line[];
  /** Red horizontal lines of the first page. */
  redLines: readonly Stroke[];
  title: readonly Line[];
  recipients: Paragraph | undefined;
  body: readonly Paragraph[];
  /** From 附件： on. */
  attachmentNote: readonly Paragraph[];
  signatures: readonly Line[];
  date: Line | undefined;
  /** 附注. */
  note: Paragraph | undefined;
  attached: readonly Attached[];
  /** Text of attachments. */
  attachedBody: readonly Paragraph[];
  imprint: Imprint;
  /** By sheet; undefined where there is none. */
  pageNumbers: readonly (Line | undefined)[];
  /** Lines in tables, for the rules on wording. */
  tableLines: readonly Line[];
}

export interface Imprint {
  lines: readonly Line[];
  /** Its lines across the type area, from top to bottom. */
  strokes: readonly Stroke[];
  sheet: number;
}

/** What is on the head of the first page alone. */
export type Head = Pick<
  Parts,
  "form" | "copyNumber" | "secrecy" | "urgency" | "mark" | "documentNumber" | "signers" | "redLines"
> & {
  /** What follows begins below this. */
  bottom: number;
};
