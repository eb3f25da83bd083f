import {
  type Actor,
  along,
  type Db,
  newId,
  Outdated,
  sql,
  type Tx,
  violates,
  type WriteContext,
} from "@tz/kernel/server/base";
import type { DeliveryRow } from "@tz/kernel/server/delivery";
import type { Insertable, RawBuilder, Selectable } from "kysely";
import { documentSubject } from "../../contract/index.ts";
import type { IncomingAccess } from "./policy.ts";
import { type IncomingTable, incoming } from "./tables.ts";

export type IncomingRow = Selectable<IncomingTable>;

/** A paper with what decides about it for one actor. */
export interface IncomingRecord extends IncomingRow {
  access: IncomingAccess;
}

/** The type by which other records, tasks and files name an incoming paper. */
export const incomingSubject = "documents.incoming";

/**
 * Whether the actor has, had or was given to read this paper; by its primary key. Asked by `exists`, a kept plan would first gather all
 * papers that the actor ever had.
 */
const isOfActor = (actor: Actor) => sql<boolean>`coalesce((
  select true from documents.incoming_person p where p.incoming_id = i.id and p.person_id = ${actor.personId}), false)`;

const columns = sql`i.id, i.unit_id, i.origin, i.delivery_id, i.document_id, i.state, i.category, i.received_number,
  i.number_entry_id, i.title, i.document_type, i.document_number, i.sender_unit_id, i.sender_name, i.secrecy, i.urgency,
  i.document_date::text as document_date, i.received_at, i.due_at, i.summary, i.pages, i.registered_by,
  i.registered_by_name, i.instance_id, i.step, i.step_en, i.handlers, i.result, i.finished_at, i.version`;

/** The clerk has the paper for its last step; by task_instance. As a condition, `open` would be looked up among everybody's tasks. */
const isAtFinish = sql<boolean>`coalesce((
  select bool_or(t.state = 'open' and regexp_replace(t.node, '^.*/', '') = 'finish')
  from kernel.task t where t.instance_id = i.instance_id), false)`;

type Loaded = IncomingRow & { at_finish: boolean; is_of_actor: boolean };

/** Loads a paper for somebody, and locks it where a command asks. */
export async function loadIncoming(
  db: Db,
  actor: Actor,
  incomingId: string,
  { lock = false } = {},
): Promise<IncomingRecord | undefined> {
  const which = lock ? sql`i.id = ${incomingId} for no key update of i` : sql`i.id = ${incomingId}`;
  return (await loadWhere(db, actor, which))[0];
}

/** Loads any number of papers for somebody in one query. */
export const loadManyIncoming = (db: Db, actor: Actor, ids: readonly string[]) =>
  loadWhere(db, actor, sql`i.id = any (${ids}::uuid[])`);

async function loadWhere(db: Db, actor: Actor, which: RawBuilder<unknown>): Promise<IncomingRecord[]> {
  const { rows } = await sql<Loaded>`/*kept*/
    select ${columns}, ${isAtFinish} as at_finish, ${isOfActor(actor)} as is_of_actor
    from documents.incoming i where ${which}`.execute(db);
  return rows.map((row) => ({ ...row, access: accessOf(row) }));
}

const accessOf = (row: Loaded): IncomingAccess => ({
  unitId: row.unit_id,
  state: row.state,
  category: row.category,
  isAtFinish: row.at_finish,
  isOfActor: row.is_of_actor,
});

type NewIncoming = Omit<Insertable<IncomingTable>, "id" | "unit_id" | "registered_by" | "registered_by_name">;

/** Adds a paper to the unit of the actor. @returns its id */
export function insertIncoming({ tx, last }: WriteContext, actor: Actor, row: NewIncoming): string {
  const id = newId();
  const own = { unit_id: actor.unitId, registered_by: actor.personId, registered_by_name: actor.name };
  last(
    incoming(tx)
      .insertInto("documents.incoming")
      .values({ id, ...own, ...row })
      .modifyEnd(sql`/*kept*/`)
      .execute(),
  );
  return id;
}

/**
 * Adds a paper that came by delivery, as it was sent: nothing is typed. What the sender's document says of itself comes from there,
 * in the statement that ends the command. @returns its id
 */
export function enterDelivered({ tx, now, last }: WriteContext, actor: Actor, delivery: DeliveryRow): string {
  const id = newId();
  const documentId = delivery.subject_type === documentSubject ? delivery.subject_id : null;
  const entered = sql`entered as (
    insert into documents.incoming (id, unit_id, registered_by, registered_by_name, origin, delivery_id, document_id, title,
      document_type, document_number, sender_unit_id, sender_name, secrecy, urgency, document_date, received_at, due_at)
    select c.*, d.id, ${delivery.title}, d.document_type, ${delivery.number ?? ""}, ${delivery.sender_unit_id}::uuid,
      ${delivery.sender_name}, coalesce(d.secrecy, 'none'), ${delivery.urgency}, d.signed_on, ${now}::timestamptz,
      ${delivery.due_at}::timestamptz
    from (values (${id}::uuid, ${actor.unitId}::uuid, ${actor.personId}::uuid, ${actor.name}, 'delivery', ${delivery.id}::uuid)) as c
    left join documents.document d on d.id = ${documentId}::uuid)`;
  last(
    along(tx, "documents", [entered]).catch((error) => {
      // Somebody else of the unit was a moment faster.
      throw violates(error, "incoming_delivery_id_key") ? new Outdated() : error;
    }),
  );
  return id;
}

/** Somebody who handles a paper or is given it to read. */
export interface IncomingSight {
  incomingId: string;
  personId: string;
}

/** Gives people sight of papers. @returns those that are new */
export async function addPeople(tx: Tx, sights: readonly IncomingSight[]): Promise<IncomingSight[]> {
  if (sights.length === 0) return [];
  // In order of their keys, so that two who add the same never wait for each other.
  const { rows } = await sql<IncomingSight>`/*kept*/
    insert into documents.incoming_person (incoming_id, person_id)
    select distinct incoming_id, person_id
    from unnest(${sights.map(({ incomingId }) => incomingId)}::uuid[], ${sights.map(({ personId }) => personId)}::uuid[])
      as sight (incoming_id, person_id)
    order by 1, 2
    on conflict do nothing
    returning incoming_id as "incomingId", person_id as "personId"`.execute(tx);
  return rows;
}
