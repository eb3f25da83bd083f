import { instant, pageOf } from "@tz/kernel/contract/base";
import { z } from "zod";
import { DocumentContent } from "./content.ts";
import { ContentDifferences } from "./differences.ts";
import { DocumentType } from "./document-types.ts";
import { Secrecy, Urgency } from "./elements.ts";
import { Finding } from "./findings.ts";
import { OutgoingAction, OutgoingState } from "./states.ts";

const named = z.object({ id: z.uuid(), name: z.string() });

/** How many findings of each severity still stand; those answered by an override do not count. */
export const FindingCounts = z.object({ block: z.int(), human: z.int(), warn: z.int() });
export type FindingCounts = z.infer<typeof FindingCounts>;

export const CountersignKind = z.enum(["department", "unit", "issuer"]);
export type CountersignKind = z.infer<typeof CountersignKind>;

/** 会签: what one department or unit said. */
export const CountersignView = z.object({
  kind: CountersignKind,
  unitId: z.uuid(),
  departmentId: z.uuid().nullable(),
  name: z.string(),
  state: z.enum(["pending", "agreed", "disagreed"]),
  opinion: z.string(),
  personName: z.string().nullable(),
  at: instant.nullable(),
});
export type CountersignView = z.infer<typeof CountersignView>;

/** 签发: opinion, name and complete date (条例 第二十二条). */
export const SignOffView = z.object({
  personName: z.string(),
  opinion: z.string(),
  signedOn: z.iso.date(),
  at: instant,
});
export type SignOffView = z.infer<typeof SignOffView>;

/** A paper on either side of a relation, if the reader may see it. */
export const RelatedDocument = z.object({
  type: z.enum(["reply", "forward", "repeal", "revise"]),
  /** `to`: this document answers, forwards, repeals or revises the other; `by`: the other does so to this one. */
  direction: z.enum(["to", "by"]),
  documentId: z.uuid().nullable(),
  title: z.string(),
  documentNumber: z.string().nullable(),
});
export type RelatedDocument = z.infer<typeof RelatedDocument>;

/** What only those see who make the document. */
export const DocumentMaking = z.object({
  findings: FindingCounts,
  versionNumber: z.int(),
  /** Under recheck: whether more than punctuation differs from what was signed. */
  changedSinceSigned: z.boolean(),
  openComments: z.int(),
  countersigns: z.array(CountersignView),
  signOff: SignOffView.nullable(),
  instanceId: z.uuid().nullable(),
  endReason: z.string().nullable(),
});
export type DocumentMaking = z.infer<typeof DocumentMaking>;

/** One document with everything that this reader may see and do. Readers in receiving units see no `making`. */
export const DocumentView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: OutgoingState,
    unit: named,
    department: named.nullable(),
    drafter: z.object({ id: z.uuid(), name: z.string(), postTitle: z.string() }).nullable(),
    content: DocumentContent,
    documentNumber: z.string().nullable(),
    copies: z.int().nullable(),
    createdAt: instant,
    updatedAt: instant,
    submittedAt: instant.nullable(),
    registeredAt: instant.nullable(),
    dispatchedAt: instant.nullable(),
    filedAt: instant.nullable(),
    related: z.array(RelatedDocument),
    making: DocumentMaking.nullable(),
    may: z.array(OutgoingAction),
  })
  .meta({ id: "Document" });
export type DocumentView = z.infer<typeof DocumentView>;

/** What a command leaves behind; the whole is read again where it is shown. */
export const DocumentStatus = z
  .object({ id: z.uuid(), version: z.int(), state: OutgoingState, documentNumber: z.string().nullable() })
  .meta({ id: "DocumentStatus" });
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** A saved draft: the version to send with the next save, and the version of the text it went into. */
export const SavedDraft = DocumentStatus.extend({ versionNumber: z.int(), savedAt: instant }).meta({
  id: "SavedDraft",
});
export type SavedDraft = z.infer<typeof SavedDraft>;

/** One line of the list of outgoing documents. */
export const OutgoingRow = z
  .object({
    id: z.uuid(),
    state: OutgoingState,
    documentType: DocumentType,
    title: z.string(),
    documentNumber: z.string().nullable(),
    urgency: Urgency,
    secrecy: Secrecy,
    drafterName: z.string(),
    departmentName: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
    dispatchedAt: instant.nullable(),
  })
  .meta({ id: "OutgoingRow" });
export type OutgoingRow = z.infer<typeof OutgoingRow>;
export const OutgoingPage = pageOf(OutgoingRow);

/** One version: what a person left behind at a step. */
export const VersionView = z
  .object({
    number: z.int(),
    step: OutgoingState,
    personName: z.string(),
    postTitle: z.string(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "DocumentVersion" });
export type VersionView = z.infer<typeof VersionView>;

/** Two versions and how they differ. */
export const VersionDifferences = ContentDifferences.extend({ from: VersionView, to: VersionView }).meta({
  id: "VersionDifferences",
});

/** A remark on the draft, on the whole or on one block of a version. */
export const CommentView = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    personName: z.string(),
    postTitle: z.string(),
    versionNumber: z.int(),
    blockIndex: z.int().nullable(),
    quote: z.string(),
    text: z.string(),
    createdAt: instant,
    resolvedAt: instant.nullable(),
    resolvedBy: z.string().nullable(),
    may: z.array(z.enum(["resolve", "delete"])),
  })
  .meta({ id: "DocumentComment" });
export type CommentView = z.infer<typeof CommentView>;

/** What the checker says of a draft. */
export const CheckResult = z.object({ findings: z.array(Finding), counts: FindingCounts }).meta({ id: "CheckResult" });
export type CheckResult = z.infer<typeof CheckResult>;

/** A template of a unit: a draft to begin from. */
export const TemplateView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    documentType: DocumentType,
    updatedAt: instant,
    updatedBy: z.string(),
    version: z.int(),
    may: z.array(z.enum(["change", "delete"])),
  })
  .meta({ id: "DocumentTemplate" });
export type TemplateView = z.infer<typeof TemplateView>;
export const TemplateDetail = TemplateView.extend({ content: DocumentContent }).meta({ id: "DocumentTemplateDetail" });
