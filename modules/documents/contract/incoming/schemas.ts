import { instant } from "@tz/kernel/contract/base";
import { z } from "zod";
import { DocumentType } from "../document-types.ts";
import { Secrecy, SecrecyOnEntry, Urgency } from "../elements.ts";
import { filledLine, line, text } from "../text.ts";

/** How a paper came: by delivery within the platform, on paper, or as a scan. */
export const incomingOrigins = ["delivery", "paper", "scan"] as const;
export const IncomingOrigin = z.enum(incomingOrigins);

/**
 * 阅知性 papers are circulated, 批办性 papers are handled (条例 第二十四条（四）).
 */
export const incomingCategories = ["read", "handle"] as const;
export const IncomingCategory = z.enum(incomingCategories);

/** accepted: signed for, not yet in the register; finished and sentBack are its ends. */
export const incomingStates = ["accepted", "registered", "finished", "sentBack"] as const;
export const IncomingState = z.enum(incomingStates).meta({ id: "IncomingState" });
export type IncomingState = z.infer<typeof IncomingState>;

export const incomingActions = ["register", "correct", "sendBack", "finish", "reply", "circulate"] as const;
export const IncomingAction = z.enum(incomingActions);
export type IncomingAction = z.infer<typeof IncomingAction>;

/** What the clerk says when a paper is entered in the register. */
export const Registration = z.object({
  category: IncomingCategory.default("handle"),
  urgency: Urgency.optional(),
  /** By when the unit must be done; urgent papers to be handled need it (条例 第二十四条（四）). */
  dueAt: instant.nullable().default(null),
  summary: text(1000).default(""),
  /** How many sheets or copies came, where it came on paper. */
  pages: z.int().min(1).max(100_000).nullable().default(null),
});

/** What is said of copies that are registered as they are accepted; each keeps its sender's date unless another is given. */
export const RegistrationAtOnce = Registration.pick({ category: true, urgency: true, summary: true }).extend({
  dueAt: instant.nullable().optional(),
});

/** A paper that did not come by delivery: what stands on it. */
export const PaperDetails = z.object({
  origin: z.enum(["paper", "scan"]).default("paper"),
  title: filledLine(200),
  documentType: DocumentType.nullable().default(null),
  documentNumber: line(100).default(""),
  senderName: filledLine(200),
  secrecy: SecrecyOnEntry.default("none"),
  urgency: Urgency.default("normal"),
  documentDate: z.iso.date().nullable().default(null),
  attachments: z.array(z.uuid()).max(100).default([]),
});

/** One line of the register of incoming papers (收文登记簿). */
export const IncomingRow = z.object({
  id: z.uuid(),
  receivedNumber: z.string().nullable(),
  title: z.string(),
  documentNumber: z.string(),
  senderName: z.string(),
  documentType: DocumentType.nullable(),
  urgency: Urgency,
  category: IncomingCategory,
  origin: IncomingOrigin,
  state: IncomingState,
  receivedAt: instant,
  dueAt: instant.nullable(),
  finishedAt: instant.nullable(),
  late: z.boolean(),
  step: z.string().nullable(),
  handlers: z.string().nullable(),
});
export type IncomingRow = z.infer<typeof IncomingRow>;

export const IncomingView = IncomingRow.extend({
  unitId: z.uuid(),
  deliveryId: z.uuid().nullable(),
  /** The sender's document, where it came by delivery. */
  documentId: z.uuid().nullable(),
  secrecy: Secrecy,
  documentDate: z.iso.date().nullable(),
  summary: z.string(),
  pages: z.int().nullable(),
  registeredBy: z.string(),
  result: z.string().nullable(),
  replies: z.array(z.object({ id: z.uuid(), title: z.string(), documentNumber: z.string().nullable() })),
  version: z.int(),
  may: z.array(IncomingAction),
}).meta({ id: "Incoming" });
export type IncomingView = z.infer<typeof IncomingView>;

/** How many papers were accepted and wait to be registered, at most `deliveryCountCap`. */
export const IncomingCounts = z.object({ accepted: z.int() }).meta({ id: "IncomingCounts" });
export type IncomingCounts = z.infer<typeof IncomingCounts>;
