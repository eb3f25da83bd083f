import { type Actor, AppError, newId, sql, type Tx, violates, type WriteContext } from "@tz/kernel/server/base";
import { canDraw, type Drawing } from "@tz/seal";
import type { SealView } from "../../contract/index.ts";
import { type SealTable, seals } from "../tables.ts";
import { loadSeal, presentSeal } from "./seals.ts";

/** What is new about a seal that is asked for. */
export interface Wish extends Pick<SealTable, "person_id" | "name" | "size" | "keeper_id" | "reason"> {
  /** What the owner of a stamp wrote by hand. */
  drawing?: Drawing | undefined;
}

type Context = Pick<WriteContext, "tx" | "now" | "emit" | "subject" | "note"> & { actor: Actor };

/**
 * Enters a seal that is asked for, in the actor's unit.
 * @throws AppError seals.not_drawable, seals.has_seal
 */
export async function insertSeal({ tx, now, actor, emit, subject, note }: Context, wish: Wish): Promise<SealView> {
  const { drawing, ...columns } = wish;
  if (!drawing && !canDraw(wish.name)) throw new AppError("seals.not_drawable");
  const id = newId();
  const asked = { requested_by: actor.personId, requested_by_name: actor.name, requested_at: now };
  await seals(tx)
    .insertInto("seals.seal")
    .values({
      id,
      unit_id: actor.unitId,
      ...columns,
      ...asked,
      ...nothing,
      state: "requested",
      drawing: drawing ? JSON.stringify(drawing) : null,
    })
    .execute()
    .catch((error) => {
      const isSecond = violates(error, "seal_of_unit") || violates(error, "seal_of_person");
      throw isSecond ? new AppError("seals.has_seal") : error;
    });
  subject({ type: "seals.seal", id, unitId: actor.unitId });
  note({ name: wish.name, keeper: wish.keeper_id });
  emit("seals.requested", { sealId: id });
  return presentSeal((await loadSeal(tx, id))!, actor);
}

const nothing = {
  decided_by_name: null,
  decided_at: null,
  certificate_id: null,
  outside_certificate_id: null,
  esl: null,
  valid_until: null,
};

/** The unit, where somebody holds a post in it now; by the posts of a person. */
export async function unitOf(
  tx: Tx,
  unitId: string,
  personId: string,
): Promise<{ name: string; kind: string } | undefined> {
  const { rows } = await sql<{ name: string; kind: string }>`
    select u.name, u.kind from kernel.unit u
    where u.id = ${unitId} and exists (select from kernel.post p
      where p.person_id = ${personId} and p.unit_id = u.id and p.ended_at is null)`.execute(tx);
  return rows[0];
}
