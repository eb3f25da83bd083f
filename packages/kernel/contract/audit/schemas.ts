import { z } from "zod";
import { bilingual, flag, instant, pageOf } from "../base/index.ts";

/** What the auditor looks for; everything that is named must agree. */
export const auditFilter = {
  personId: z.uuid().optional(),
  /** The name of an event: `documents.sign-off`. */
  command: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  ok: flag.optional(),
};
export const AuditFilter = z.object(auditFilter);
export type AuditFilter = z.output<typeof AuditFilter>;

export const AuditRow = z
  .object({
    id: z.uuid(),
    at: instant,
    command: z.string(),
    /** The event in the reader's language. */
    event: z.string(),
    personId: z.uuid().nullable(),
    /** The name as it was then; null where the system acted by itself. */
    personName: z.string().nullable(),
    postTitle: z.string().nullable(),
    unitName: z.string().nullable(),
    /** On whose behalf, by a delegation. */
    onBehalfOfName: z.string().nullable(),
    ip: z.string().nullable(),
    ok: z.boolean(),
    subjectType: z.string().nullable(),
    subjectId: z.string().nullable(),
    subjectUnitName: z.string().nullable(),
    /** Details; their keys depend on the event. */
    note: z.record(z.string(), z.unknown()),
    /** Place in the hash chain; null for the second before it is sealed. */
    position: z.int().nullable(),
  })
  .meta({ id: "AuditRow" });
export type AuditRow = z.infer<typeof AuditRow>;
export const AuditPage = pageOf(AuditRow);

export const AuditEvents = z.object({
  items: z.array(z.object({ command: z.string(), event: z.string() })),
});

/** One thing in the trail that is not as it was written. */
export const AuditFault = z
  .object({
    kind: z.enum(["changed", "removed", "inserted", "link", "seal", "export"]),
    /** Place in the chain; null for a row that has none. */
    position: z.int().nullable(),
    /** The audit row; null where a fault concerns a seal. */
    auditId: z.string().nullable(),
    /** When the row was written (UTC with microseconds), as far as the chain or the row knows. */
    at: z.string().nullable(),
    /** What differs, in one sentence. */
    what: bilingual,
  })
  .meta({ id: "AuditFault" });
export type AuditFault = z.infer<typeof AuditFault>;

/** What a check of the whole trail found. */
export const AuditCheckResult = z.object({
  rows: z.int(),
  seals: z.int(),
  faults: z.int(),
  /** The first of the faults. */
  named: z.array(AuditFault),
});
export type AuditCheckResult = z.infer<typeof AuditCheckResult>;

export const AuditCheck = z
  .object({
    /** Somebody has asked for a check that has not ended yet. */
    running: z.boolean(),
    /** The newest check that has ended; null before the first. */
    newest: AuditCheckResult.extend({ at: instant }).nullable(),
  })
  .meta({ id: "AuditCheck" });
export type AuditCheck = z.infer<typeof AuditCheck>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A seal as it is exported: enough to be compared later, and to recompute its hash (docs/audit-chain.md). */
export const AuditSeal = z
  .object({
    format: z.literal("tongzheng-audit-seal-1"),
    seq: z.int().positive(),
    firstPosition: z.int().positive(),
    lastPosition: z.int().positive(),
    previousHash: hash,
    /** UTC with microseconds. */
    sealedAt: z.string(),
    lastLinkHash: hash,
    hash,
  })
  .meta({ id: "AuditSeal" });
export type AuditSeal = z.infer<typeof AuditSeal>;
