import type { Reference } from "../../contract/reference/index.ts";
import { type Actor, AppError, newId, tables, type WriteContext } from "../base/index.ts";
import { resolveReferences } from "./resolve.ts";
import type { ReferenceTables } from "./tables.ts";

const references = tables<ReferenceTables>();

/** From one record to another, and what the other is to it: `documents.replies-to`. */
export interface NewLink {
  from: Reference;
  to: Reference;
  relation: string;
}

/** The transaction of a command, or of a job, which has no actor and may link anything. */
type Linking = Pick<WriteContext, "tx" | "now" | "services"> & { actor?: Actor | undefined };

/**
 * Links a record to another inside a transaction; that it may be changed is the caller's to know. The same link twice is
 * one link.
 * @throws AppError reference.to_itself; reference.unreadable when the actor may not read what is to be linked
 */
export async function linkReference({ tx, now, services, actor }: Linking, { from, to, relation }: NewLink) {
  if (from.type === to.type && from.id === to.id) throw new AppError("reference.to_itself");
  if (actor) {
    const [target] = await resolveReferences(services, tx, actor, [to]);
    if (!target?.visible) throw new AppError("reference.unreadable");
  }
  await references(tx)
    .insertInto("kernel.reference_link")
    .values({
      id: newId(),
      from_type: from.type,
      from_id: from.id,
      to_type: to.type,
      to_id: to.id,
      relation,
      linked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a link away; nothing happens where there is none. */
export async function unlinkReference({ tx }: Pick<WriteContext, "tx">, { from, to, relation }: NewLink) {
  await references(tx)
    .deleteFrom("kernel.reference_link")
    .where("from_type", "=", from.type)
    .where("from_id", "=", from.id)
    .where("to_type", "=", to.type)
    .where("to_id", "=", to.id)
    .where("relation", "=", relation)
    .execute();
}
