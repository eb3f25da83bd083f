import { AppError, newId, notFound, sql, type Tx } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import type { CaseWords } from "../store/instance.ts";
import { aboutCase, nothingElse } from "./events.ts";
import type { ActingContext } from "./meet.ts";

export interface Circulation {
  case: CaseRef;
  personIds: readonly string[];
  message?: string | undefined;
}

export interface Circulated {
  /** New copies; whoever still has an unread one gets no second. */
  copies: { copyId: string; personId: string }[];
}

type CirculatedCase = CaseWords & { id: string; version: number };

/**
 * Sends copies of a case to read, to any number of persons in one statement.
 * @throws AppError workflow.person_unknown, kernel.not_found when the case never ran a process
 */
export async function circulate(context: ActingContext, order: Circulation): Promise<Circulated> {
  const { tx, actor } = context;
  const found = await lockLatest(tx, order.case);
  if (!found) throw notFound();
  const personIds = [...new Set(order.personIds)];
  const { copies, known } = await insertCopies(context, found, personIds, order.message?.trim() || null);
  if (known < personIds.length) throw new AppError("workflow.person_unknown", { count: personIds.length - known });
  context.emit("workflow.circulated", {
    ...nothingElse,
    ...aboutCase(context, found),
    actor: { personId: actor.personId, name: actor.name },
    tasks: copies.map(({ copyId, personId }) => ({ taskId: copyId, personId })),
    personIds: copies.map(({ personId }) => personId),
    reason: order.message?.trim() || null,
  });
  return { copies };
}

interface LatestRow {
  id: string;
  version: number;
  kind: string;
  title: string;
  urgency: CaseWords["urgency"];
  unit_id: string;
  unit_name: string;
}

/** The case's newest instance, running or not, locked so that its history stays in order; by process_instance_case. */
async function lockLatest(tx: Tx, { type, id }: CaseRef): Promise<CirculatedCase | undefined> {
  const { rows } = await sql<LatestRow>`
    select id, version, kind, title, urgency, unit_id, unit_name from kernel.process_instance
    where case_type = ${type} and case_id = ${id} order by id desc limit 1 for update`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const { unit_id: unitId, unit_name: unitName, ...rest } = row;
  return { ...rest, case: { type, id }, unitId, unitName };
}

async function insertCopies(
  { tx, actor, now }: ActingContext,
  found: CirculatedCase,
  personIds: string[],
  message: string | null,
) {
  const { rows } = await sql<{ known: number; copies: Circulated["copies"] | null }>`
    with reader as materialized (
      select r.id, n.id as person_id, n.name, p.unit_id
      from unnest(${personIds.map(newId)}::uuid[], ${personIds}::uuid[]) as r (id, person_id)
      join kernel.person n on n.id = r.person_id and n.state = 'active'
      join kernel.post p on p.person_id = n.id and p.is_main and p.ended_at is null
      where not exists (
        select 1 from kernel.post_role o join kernel.post held on held.id = o.post_id and held.ended_at is null
        where o.person_id = n.id and o.duty <> 'business')),
    copy as (
      insert into kernel.circulation (id, instance_id, case_type, case_id, kind, title, urgency, case_unit_id,
        case_unit_name, person_id, person_name, unit_id, from_person_id, from_name, message, sent_at)
      select r.id, ${found.id}::uuid, ${found.case.type}, ${found.case.id}::uuid, ${found.kind}, ${found.title},
        ${found.urgency}, ${found.unitId}::uuid, ${found.unitName}, r.person_id, r.name, r.unit_id,
        ${actor.personId}::uuid, ${actor.name}, ${message}, ${now}::timestamptz
      from reader r
      where not exists (
        select 1 from kernel.circulation c where c.case_type = ${found.case.type} and c.case_id = ${found.case.id}
          and c.person_id = r.person_id and c.read_at is null)
      returning id, person_id, person_name),
    instance as (update kernel.process_instance set version = version + 1 where id = ${found.id}),
    history as (
      insert into kernel.process_history (instance_id, seq, at, operation, person_id, person_name, post_id, post_title,
        opinion, detail, patch)
      select ${found.id}::uuid, ${found.version + 1}, ${now}::timestamptz, 'circulate', ${actor.personId}::uuid,
        ${actor.name}, ${actor.postId}::uuid, ${actor.postTitle}, ${message},
        jsonb_build_object('to', coalesce((select jsonb_agg(jsonb_build_object('id', person_id, 'name', person_name)) from copy), '[]')),
        '{}')
    select (select count(*)::int from reader) as known,
      (select json_agg(json_build_object('copyId', id, 'personId', person_id)) from copy) as copies`.execute(tx);
  return { known: rows[0]!.known, copies: rows[0]!.copies ?? [] };
}

interface ReadRow {
  case_type: string;
  case_id: string;
  instance_id: string | null;
  kind: string;
  title: string;
  urgency: CaseWords["urgency"];
  case_unit_id: string;
  case_unit_name: string;
  from_person_id: string;
  fresh: boolean;
}

/** Marks one's copy as read and tells the sender, once. @returns false when it is not one's own or not there */
export async function readCopy(context: ActingContext, copyId: string): Promise<boolean> {
  const { tx, now, actor } = context;
  const { rows } = await sql<ReadRow>`
    update kernel.circulation c set read_at = coalesce(c.read_at, ${now})
    from (
      select id, read_at from kernel.circulation
      where id = ${copyId} and person_id = ${actor.personId} for update) as before
    where c.id = before.id and c.id = ${copyId}
    returning c.case_type, c.case_id, c.instance_id, c.kind, c.title, c.urgency, c.case_unit_id, c.case_unit_name,
      c.from_person_id, before.read_at is null as fresh`.execute(tx);
  const row = rows[0];
  if (!row?.fresh) return row !== undefined;
  const { case_type: type, case_id: id, kind, title, urgency, case_unit_id: unitId, case_unit_name: unitName } = row;
  context.emit("workflow.copy-read", {
    ...nothingElse,
    ...aboutCase(context, { id: row.instance_id, case: { type, id }, kind, title, urgency, unitId, unitName }),
    actor: { personId: actor.personId, name: actor.name },
    tasks: [{ taskId: copyId, personId: actor.personId }],
    personIds: [row.from_person_id],
  });
  return true;
}
