import { z } from "zod";
import { instant } from "../base/index.ts";

const Party = z.object({ id: z.uuid(), name: z.string() });

export const delegationStates = ["upcoming", "running", "over", "revoked"] as const;

/** A name of a kind of task as workflow uses it, e.g. `documents.outgoing`. */
export const TaskKind = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,63}$/);

/** Somebody handles another's tasks for a time (委托). */
export const DelegationView = z
  .object({
    id: z.uuid(),
    from: Party,
    to: Party,
    startsAt: instant,
    endsAt: instant,
    /** Null: every kind of task. */
    kinds: z.array(TaskKind).nullable(),
    reason: z.string(),
    state: z.enum(delegationStates),
    createdAt: instant,
    createdBy: Party,
    may: z.array(z.enum(["revoke"])),
  })
  .meta({ id: "Delegation" });
export type DelegationView = z.infer<typeof DelegationView>;

export const DelegateRequest = z.object({
  /** Whose tasks; absent: one's own. */
  fromPersonId: z.uuid().optional(),
  toPersonId: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  kinds: z.array(TaskKind).min(1).max(20).optional(),
  reason: z.string().trim().min(1).max(200),
});
