import type { Bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";
import { Body } from "./body.ts";
import { filledLine, line, text } from "./text.ts";

/** Urgency of a paper (条例 第九条（三）); telegrams are not sent by this network. */
export const Urgency = z.enum(["normal", "urgent", "extraUrgent"]).meta({ id: "Urgency" });
export type Urgency = z.infer<typeof Urgency>;

/** What may be entered: 秘密 and above belong on a classified network and are refused (条例 第七章). */
export const secrecies = ["none", "internal"] as const;
/** The three classes of state secrets, which are recognised only to be refused with the reason. */
export const classifiedSecrecies = ["secret", "confidential", "topSecret"] as const;
export const Secrecy = z.enum(secrecies).meta({ id: "Secrecy" });
export type Secrecy = z.infer<typeof Secrecy>;

const classified = new Set<string>(classifiedSecrecies);

/** The sentence that refuses a classified paper wherever one is entered. */
export const classifiedRefusal = {
  zh: "本网络不是涉密网络，不得录入、处理、传输秘密级及以上的文件，请通过涉密渠道办理。",
  en: "This network is not a classified one: papers marked secret or higher must not be entered, handled or sent here.",
} satisfies Bilingual;

/** Takes `none` and `internal`; refuses the classes of state secrets with the reason. */
export const SecrecyOnEntry = z
  .enum([...secrecies, ...classifiedSecrecies])
  .refine((value) => !classified.has(value), { message: `${classifiedRefusal.zh} / ${classifiedRefusal.en}` })
  .pipe(Secrecy);

/** How far a document is open to the public (公开属性). */
export const Publicity = z.enum(["public", "onRequest", "notPublic"]);
export type Publicity = z.infer<typeof Publicity>;

/** `signatureStamp`: the signer's stamp (签名章) instead of the seal. */
export const Sealing = z.enum(["seal", "signatureStamp", "none"]);
export type Sealing = z.infer<typeof Sealing>;

/**
 * Whom a document is addressed to: a unit, a group of units that is expanded when it is dispatched, or an outside
 * organ in words. `name` is what stands on the paper.
 */
export const Recipient = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("unit"), unitId: z.uuid(), name: filledLine(100) }),
    z.object({ kind: z.literal("group"), groupId: z.uuid(), name: filledLine(200) }),
    z.object({ kind: z.literal("text"), name: filledLine(200) }),
  ])
  .meta({ id: "Recipient" });
export type Recipient = z.infer<typeof Recipient>;

/** What makes two recipients the same one. */
export const recipientKey = (recipient: Recipient): string => {
  if (recipient.kind === "unit") return recipient.unitId;
  return recipient.kind === "group" ? recipient.groupId : recipient.name;
};

export const unitIdsOf = (recipients: readonly Recipient[]): string[] =>
  recipients.flatMap((recipient) => (recipient.kind === "unit" ? [recipient.unitId] : []));
export const groupIdsOf = (recipients: readonly Recipient[]): string[] =>
  recipients.flatMap((recipient) => (recipient.kind === "group" ? [recipient.groupId] : []));

export const Recipients = z
  .array(Recipient)
  .max(300)
  .refine((list) => new Set(list.map(recipientKey)).size === list.length, {
    message: "同一机关列了两次，请删去重复的。 / An organ is listed twice: remove one of them.",
  });

/** A unit as it appears on the paper. */
export const UnitReference = z.object({ unitId: z.uuid(), name: filledLine(100) });
export type UnitReference = z.infer<typeof UnitReference>;

/** The leader who signs off (签发人). */
export const SignerReference = z.object({ personId: z.uuid(), name: filledLine(50) });
export type SignerReference = z.infer<typeof SignerReference>;

/** An attachment that goes along as a stored file, and the name that the attachment note (附件说明) gives it. */
export const FileAttachment = z.object({ fileId: z.uuid(), name: filledLine(200) });
export type FileAttachment = z.infer<typeof FileAttachment>;

/** An attachment whose text is set with the document, on pages of its own (附件正文, GB/T 9704-2012 7.3.7). */
export const TextAttachment = z.object({
  /** By which editors know it again when attachments change places. */
  id: filledLine(64).optional(),
  name: filledLine(200),
  body: Body,
});
export type TextAttachment = z.infer<typeof TextAttachment>;

export const Attachment = z.union([FileAttachment, TextAttachment]);
export type Attachment = z.infer<typeof Attachment>;

const names = z
  .array(filledLine(100))
  .max(500)
  .refine((list) => new Set(list).size === list.length, {
    message: "同一人列了两次。 / A person is listed twice.",
  })
  .meta({ uniqueItems: true });

/** Who was at a meeting, by its minutes: 出席, 请假, 列席 (GB/T 9704-2012 10.3); each name as it is to stand there. */
export const Attendance = z.object({
  present: names.default([]),
  excused: names.default([]),
  observing: names.default([]),
});
export type Attendance = z.infer<typeof Attendance>;

/** Whom readers may call (附注 of a request by custom). */
export const Contact = z.object({ name: line(50), phone: line(50) });
export type Contact = z.infer<typeof Contact>;

export const RelationType = z.enum(["reply", "forward", "repeal", "revise"]);
export type RelationType = z.infer<typeof RelationType>;

/** Another paper that this one answers, forwards, repeals or revises; one outside this system by title and number. */
export const Relation = z.object({
  type: RelationType,
  documentId: z.uuid().nullable().default(null),
  title: line(200).default(""),
  documentNumber: line(100).default(""),
});
export type Relation = z.infer<typeof Relation>;

/** What only a person knows of the matter, and the rules ask (条例 第十五条、第十六条、第十九条). */
export const Matter = z.object({
  /** An important document, which is copied to the direct superior. */
  important: z.boolean().default(false),
  /** Within the department's own duty, or a major matter that needs the government's consent before it goes up. */
  scope: z.enum(["ownDuty", "major"]).nullable().default(null),
  /** The consent or authorisation of the own party committee or government, and what proves it. */
  authorisation: z
    .object({ given: z.boolean(), evidence: text(500) })
    .nullable()
    .default(null),
  /** A superior's leader asked for this paper in person. */
  assignedByLeader: z.boolean().default(false),
  /** Needed the government's approval, and is issued by the department. */
  approvedByGovernment: z.boolean().default(false),
  /** Units whose duties or area the matter touches. */
  affectedUnits: z.array(UnitReference).max(100).default([]),
});
export type Matter = z.infer<typeof Matter>;
