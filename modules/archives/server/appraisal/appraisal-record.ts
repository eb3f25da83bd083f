import { type Actor, type Db, notFound, sql, type Verdict } from "@tz/kernel/server/base";
import {
  type AppraisalAction,
  type AppraisalState,
  type AppraisalView,
  appraisalActions,
} from "../../contract/index.ts";

/** One who approved a destruction. */
export interface Approval {
  personId: string;
  name: string;
  at: string;
}

export interface AppraisalRow {
  id: string;
  holder_id: string;
  title: string;
  state: AppraisalState;
  made_by: string;
  made_by_name: string;
  made_at: Date;
  approvals: Approval[];
  reason: string;
  done_at: Date | null;
  version: number;
  items: number;
  to_destroy: number;
}

/** Appraisals with the figures of their lines; those by the primary key of appraisal_item. */
export async function appraisalRows(db: Db, rest: ReturnType<typeof sql>): Promise<AppraisalRow[]> {
  const { rows } = await sql<AppraisalRow>`
    select a.*, c.items, c.to_destroy from archives.appraisal a
    cross join lateral (
      select count(*)::int as items, count(*) filter (where verdict = 'destroy')::int as to_destroy
      from archives.appraisal_item m where m.appraisal_id = a.id) c
    where ${rest}`.execute(db);
  return rows;
}

/** An appraisal, locked. */
export const lockAppraisal = async (db: Db, appraisalId: string): Promise<AppraisalRow | undefined> =>
  (await appraisalRows(db, sql`a.id = ${appraisalId} for update of a`))[0];

const works = (actor: Actor) => actor.permissions.has("archives.keep");
const approves = (actor: Actor) => actor.permissions.has("archives.approve");

const seesAppraisal = (actor: Actor, { holder_id }: AppraisalRow): boolean =>
  actor.unitId === holder_id && (works(actor) || approves(actor));

/**
 * An appraisal that the actor sees.
 * @throws AppError kernel.not_found for every other
 */
export async function visibleAppraisal(db: Db, actor: Actor, appraisalId: string): Promise<AppraisalRow> {
  const [row] = await appraisalRows(db, sql`a.id = ${appraisalId}`);
  if (!row || !seesAppraisal(actor, row)) throw notFound();
  return row;
}

/** Whether an actor may do something with an appraisal now: the same person never proposes and approves, nor approves twice. */
export function mayDoAppraisal(action: AppraisalAction, actor: Actor, row: AppraisalRow): Verdict {
  if (!seesAppraisal(actor, row)) return false;
  if (action === "judge" || action === "ask") {
    if (!works(actor)) return "archives.not_keeper";
    return row.state === "open" || "archives.appraisal_settled";
  }
  if (!approves(actor)) return "archives.not_approver";
  if (row.state !== "asked") return "archives.appraisal_settled";
  const isInvolved =
    row.made_by === actor.personId || row.approvals.some(({ personId }) => personId === actor.personId);
  return !isInvolved || "archives.two_persons";
}

export const presentAppraisal = (row: AppraisalRow, actor: Actor): AppraisalView => ({
  id: row.id,
  title: row.title,
  state: row.state,
  items: row.items,
  toDestroy: row.to_destroy,
  madeBy: row.made_by_name,
  madeAt: row.made_at.toISOString(),
  approvals: row.approvals.map(({ name, at }) => ({ name, at })),
  reason: row.reason,
  doneAt: row.done_at?.toISOString() ?? null,
  version: row.version,
  may: appraisalActions.filter((action) => mayDoAppraisal(action, actor, row) === true),
});
