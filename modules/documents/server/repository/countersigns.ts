import { type Actor, newId, sql, type Tx, type WriteContext } from "@tz/kernel/server/base";
import type { CountersignKind } from "../../contract/index.ts";
import { outgoing } from "../tables.ts";
import type { DocumentRecord } from "./document-record.ts";
import type { AskedParty } from "./step-people.ts";

/**
 * Asks these parties, and forgets what was said of an earlier text. Only the refusal of a department or unit that is left
 * out now stays, for reviewers and signer to see: who is not asked again has not agreed (条例 第十六条（四）).
 */
export async function askCountersigns(tx: Tx, documentId: string, parties: readonly AskedParty[]): Promise<void> {
  await sql`
    delete from documents.countersign c
    where c.document_id = ${documentId} and not (c.state = 'disagreed' and c.kind <> 'issuer' and not exists (
      select 1 from jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as p ("unitId" uuid, "departmentId" uuid)
      where p."unitId" = c.unit_id and p."departmentId" is not distinct from c.department_id))`.execute(tx);
  if (parties.length === 0) return;
  const rows = parties.map(({ kind, unitId, departmentId, name, personId }) => ({
    id: newId(),
    document_id: documentId,
    kind,
    unit_id: unitId,
    department_id: departmentId,
    name,
    asked_id: personId!,
  }));
  await outgoing(tx).insertInto("documents.countersign").values(rows).execute();
}

/** Opens the questions of one kind again: the signer signs anew, so the other issuers do. */
export async function reopenCountersigns(tx: Tx, documentId: string, kind: CountersignKind): Promise<void> {
  await outgoing(tx)
    .updateTable("documents.countersign")
    .set({ state: "pending", opinion: "", person_id: null, person_name: null, at: null })
    .where("document_id", "=", documentId)
    .where("kind", "=", kind)
    .execute();
}

export interface Answer {
  state: "agreed" | "disagreed";
  opinion: string;
}

/**
 * Records what the actor answers: the question to whoever's task it is; where that task was passed on, a question whose person has
 * no task left, to the actor's department before one to the actor's unit, and that before any other.
 */
export async function answerCountersign(
  { tx, now, actor }: WriteContext & { actor: Actor },
  { row, handlerId }: DocumentRecord,
  kinds: readonly CountersignKind[],
  { state, opinion }: Answer,
): Promise<void> {
  await sql`
    with open as (
      select c.id,
        case when c.asked_id = ${handlerId} then 0
          when c.unit_id = ${actor.unitId} and c.department_id is not distinct from ${actor.departmentId} then 1
          when c.unit_id = ${actor.unitId} then 2 else 3 end as fit
      from documents.countersign c
      where c.document_id = ${row.id} and c.kind = any(${[...kinds]}) and c.state = 'pending'
        and (c.asked_id = ${handlerId} or not exists (
          select 1 from kernel.task t
          where t.instance_id = ${row.instance_id} and t.state = 'open' and t.person_id = c.asked_id)))
    update documents.countersign c
    set state = ${state}, opinion = ${opinion}, person_id = ${actor.personId}, person_name = ${actor.name}, at = ${now}
    from open where c.id = open.id and open.fit = (select min(fit) from open)`.execute(tx);
}
