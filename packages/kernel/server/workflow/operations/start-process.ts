import type { CaseUrgency } from "../../../contract/workflow/index.ts";
import { type Actor, AppError, ahead, type Db, newId, sql, type WriteContext } from "../../base/index.ts";
import type { Json } from "../compile/json.ts";
import { emptyState, type Handler } from "../engine/state.ts";
import type { CaseRef } from "../module.ts";
import { directoryStamp } from "../store/find-people.ts";
import { graphOf } from "../store/graphs.ts";
import { type Performed, perform } from "./perform.ts";

export interface ProcessStart {
  /** The key of a published process. */
  process: string;
  case: CaseRef;
  /** What lists and delegations call this kind of task; the case's type unless said otherwise. */
  kind?: string;
  title: string;
  urgency?: CaseUrgency;
  /** The case's unit; the drafter's unless said otherwise. */
  unitId?: string;
  /** The acting person in their acting post unless said otherwise. */
  drafter?: { personId: string; postId: string };
  fields?: Record<string, Json>;
  /** Persons for steps whose handlers the drafter chooses, by step. */
  chosen?: Record<string, string[]>;
}

/**
 * Starts a process for a case in the transaction of a module's command: one statement to find the version, then as `perform`.
 * @throws AppError workflow.process_unknown, workflow.case_running, and what the first steps refuse
 */
export async function startProcess(
  context: WriteContext & { actor?: Actor | undefined },
  order: ProcessStart,
): Promise<Performed> {
  const { actor } = context;
  const drafter = order.drafter ?? actor;
  if (!drafter) throw new Error("a process that the system starts needs a drafter");
  const db = ahead(context.tx) ?? context.tx;
  const found = await findVersion(db, order, drafter);
  if (!found) throw new AppError("workflow.process_unknown", { process: order.process });
  const { versionId, unitName, handler, unitId, directory } = found;
  const origin = { drafter: handler, unitId };
  const instance = {
    id: newId(),
    versionId,
    version: 0,
    status: "running" as const,
    case: order.case,
    kind: order.kind ?? order.case.type,
    title: order.title,
    urgency: order.urgency ?? ("normal" as const),
    unitId,
    unitName,
    drafterId: handler.personId,
    drafterName: handler.name,
    directory,
    graph: await graphOf(db, versionId),
    state: emptyState(origin),
    taskIds: new Map<number, string>(),
    isPart: false,
  };
  const { fields = {}, chosen = {} } = order;
  return perform(context, { instance, operation: { kind: "start", origin, fields, chosen }, actor, versionId });
}

interface Found {
  versionId: string;
  unitId: string;
  unitName: string;
  handler: Handler;
  directory: string;
}

interface VersionRow extends Omit<Handler, "unitId"> {
  version_id: string;
  post_unit_id: string;
  unit_id: string;
  unit_name: string;
  directory: string;
}

/** The newest version, the drafter's post and the case's unit; by the definition's key and primary keys. */
async function findVersion(
  db: Db,
  { process, unitId }: ProcessStart,
  { personId, postId }: { personId: string; postId: string },
): Promise<Found | undefined> {
  const { rows } = await sql<VersionRow>`/*kept*/
    select v.id as version_id, n.id as "personId", p.id as "postId", p.unit_id as post_unit_id,
      p.department_id as "departmentId", n.name, p.rank, u.id as unit_id, u.short_name as unit_name, ${directoryStamp} as directory
    from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
    join kernel.post p on p.id = ${postId} join kernel.person n on n.id = p.person_id and n.id = ${personId}
    join kernel.unit u on u.id = coalesce(${unitId ?? null}::uuid, p.unit_id)
    where d.key = ${process}`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { version_id: versionId, unit_id, unit_name: unitName, post_unit_id, directory, ...person } = row;
  return { versionId, directory, unitId: unit_id, unitName, handler: { ...person, unitId: post_unit_id } };
}
