import { z } from "zod";
import { type Block, Body, bodyLimits, lengthOf } from "./body.ts";
import { DocumentType } from "./document-types.ts";
import {
  Attachment,
  Attendance,
  Contact,
  Matter,
  Publicity,
  Recipients,
  Relation,
  Sealing,
  SecrecyOnEntry,
  SignerReference,
  UnitReference,
  Urgency,
} from "./elements.ts";
import { line, text } from "./text.ts";

/** A day that can stand on a paper: 1900 to 2099, as GB/T 9704-2012 writes years. */
export const PaperDate = z.iso.date().refine((day) => /^(19|20)/.test(day), {
  message: "日期应当在 1900 年至 2099 年之间。 / The date must lie between 1900 and 2099.",
});

const textsOf = (list: readonly Attachment[]): Block[] =>
  list.flatMap((attachment) => ("body" in attachment ? attachment.body : []));

const unique = (list: readonly string[]) => new Set(list).size === list.length;

/**
 * What a drafter writes: the elements of article 9 of 条例 that are written before the number is given. The number, the
 * registration, the page numbers and the attachment note follow from it or are given later. A draft may be incomplete;
 * whether it may go on is the checker's business.
 */
export const DocumentContent = z
  .object({
    documentType: DocumentType,
    title: line(200).default(""),
    urgency: Urgency.default("normal"),
    secrecy: SecrecyOnEntry.default("none"),
    /** 份号, six digits; only papers that are counted carry it. */
    copyNumber: z
      .string()
      .regex(/^\d{6}$/, { message: "份号为 6 位阿拉伯数字，如 000001。 / Six digits, such as 000001." })
      .nullable()
      .default(null),
    /** 发文机关标志; empty means the unit's name and 文件. */
    issuerMark: line(100).default(""),
    /** Further issuers of a joint document, in order; the unit that owns the draft leads. */
    jointIssuers: z
      .array(UnitReference)
      .max(20)
      .refine((list) => unique(list.map((unit) => unit.unitId)), {
        message: "联合发文机关列了两次。 / A joint issuer is listed twice.",
      })
      .default([]),
    signer: SignerReference.nullable().default(null),
    recipients: Recipients.default([]),
    copyRecipients: Recipients.default([]),
    body: Body.default([]),
    attachments: z
      .array(Attachment)
      .max(100)
      .refine((list) => unique(list.flatMap((attachment) => ("fileId" in attachment ? [attachment.fileId] : []))), {
        message: "同一附件列了两次。 / An attachment is listed twice.",
      })
      .refine((list) => lengthOf(textsOf(list)) <= bodyLimits.total, {
        message: `附件正文合计不得超过 ${bodyLimits.total} 字，超出部分请以文件作为附件。 / The texts of attachments may have ${bodyLimits.total} characters together; attach the rest as files.`,
      })
      .default([]),
    /** 出席、请假、列席, of minutes only. */
    attendance: Attendance.prefault({}),
    /** 发文机关署名, one line each; empty means the issuers' names. */
    signatures: z.array(line(100)).max(21).default([]),
    sealing: Sealing.default("seal"),
    /** 成文日期; normally set by sign-off. */
    documentDate: PaperDate.nullable().default(null),
    /** 附注, without the brackets. */
    note: text(300).default(""),
    contact: Contact.default({ name: "", phone: "" }),
    publicity: Publicity.nullable().default(null),
    relations: z.array(Relation).max(50).default([]),
    matter: Matter.prefault({}),
  })
  .meta({ id: "DocumentContent" });
export type DocumentContent = z.output<typeof DocumentContent>;
/** What may be sent: fields that are left out take their defaults. */
export type DocumentContentInput = z.input<typeof DocumentContent>;
