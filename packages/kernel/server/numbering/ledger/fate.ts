import type { EntryEvent } from "../../../contract/numbering/index.ts";
import type { Actor, Tx } from "../../base/index.ts";

/** Within which write a number is dealt with: a command's context, or a job's, where nobody acts. */
export interface NumberingContext {
  tx: Tx;
  now: Date;
  actor?: Pick<Actor, "personId" | "name"> | undefined;
}

/** What bears a number. The title stands in the ledger as it was when the number was given. */
export interface NumberSubject {
  type: string;
  /** Null for a paper that is not in this system. */
  id: string | null;
  title: string;
}

/** The subject's type of a paper that is not in this system. */
export const paper = "paper";

export interface NumberHolder {
  personId: string;
  name: string;
}

/** What becomes of a number. */
export type Fate =
  | { state: "used"; act: "allotted" | "used" | "imported"; subject: NumberSubject; reason?: string }
  | { state: "reserved"; act: "reserved"; holder: NumberHolder; until: Date; reason: string }
  | { state: "voided"; act: "voided" | "expired"; reason: string };

/** The columns of an entry that a fate sets, by name. */
export function columnsOf({ actor, now }: NumberingContext, fate: Fate) {
  const subject = fate.state === "used" ? fate.subject : undefined;
  const held = fate.state === "reserved" ? fate : undefined;
  return {
    state: fate.state,
    subject_type: subject?.type ?? null,
    subject_id: subject?.id ?? null,
    subject_title: subject?.title ?? null,
    holder_id: held?.holder.personId ?? null,
    holder_name: held?.holder.name ?? null,
    held_until: held?.until ?? null,
    reason: fate.reason ?? null,
    person_id: actor?.personId ?? null,
    person_name: actor?.name ?? null,
    at: now,
  };
}

/** The line that a fate adds to the history of its number. */
export function eventOf({ actor, now }: NumberingContext, fate: Fate): EntryEvent {
  return {
    act: fate.act,
    at: now.toISOString(),
    personName: actor?.name ?? null,
    ...(fate.state === "used" && { title: fate.subject.title }),
    ...(fate.state === "reserved" && { holderName: fate.holder.name }),
    ...(fate.reason !== undefined && { reason: fate.reason }),
  };
}
