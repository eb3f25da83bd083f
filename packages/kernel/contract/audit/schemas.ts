import { z } from "zod";
import { flag, instant, pageOf } from "../base/index.ts";

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
