import { z } from "zod";
import { type OpenWork, OpenWorkPage, OpenWorkRequest } from "../../../contract/workflow/index.ts";
import {
  type Actor,
  type Db,
  decodeCursor,
  forbidden,
  keysetPage,
  query,
  type Services,
  sql,
} from "../../base/index.ts";
import { nameIn } from "../compile/names.ts";
import { type Leaving, successorOf } from "../operations/successor.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { readInstances } from "../store/load.ts";
import { type KindNames, kindNames } from "./kind-names.ts";

interface WorkRow {
  id: string;
  instance_id: string;
  no: number;
  case_type: string;
  kind: string;
  title: string;
  unit: string;
  step_name: string;
  step_name_en: string | null;
  state: OpenWork["state"];
  opened_at: Date;
  due_at: Date | null;
}

/**
 * What somebody still has before they leave or change posts, and to whom it would go, given whom one means to name; for whoever keeps the directory (without
 * titles), and for whoever keeps the cases of the unit that it lies in.
 */
export const listOpenWork = query({
  name: "workflow.list-open-work",
  summary: { zh: "查看人员未办结的任务", en: "List what somebody still has" },
  input: z.object({ personId: z.uuid(), ...OpenWorkRequest.shape }),
  output: OpenWorkPage,
  access: "signedIn",
  async run({ db, actor, input, services }) {
    const [after] = decodeCursor(input.cursor, z.tuple([z.uuid()])) ?? [];
    const rows = await workRows(db, { ...input, after, unitId: unitSeenBy(actor) });
    const loaded = await readInstances(
      db,
      rows.slice(0, input.limit).map((row) => row.instance_id),
    );
    const instances = new Map(loaded.map((instance) => [instance.id, instance]));
    const leaving: Leaving = { reason: input.postId ? "postEnded" : "personLeft", successorId: input.successorId };
    const fates = new Map<string, Fate>();
    for (const { id, no, instance_id } of rows.slice(0, input.limit))
      fates.set(id, await fateOf(db, services, instances.get(instance_id), no, leaving));
    const kinds = await kindNames(services, db, rows);
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => present(kinds, actor, row, fates.get(row.id) ?? nobody),
    );
  },
});

const keepsDirectory = ({ permissions }: Actor) => permissions.has("people.manage");

/** The unit whose tasks somebody sees; null: all. @throws AppError kernel.forbidden */
function unitSeenBy(actor: Actor): string | null {
  if (keepsDirectory(actor)) return null;
  if (!actor.permissions.has("workflow.manageCases")) throw forbidden("workflow.manageCases");
  return actor.unitId;
}

interface Wanted {
  personId: string;
  postId?: string | undefined;
  unitId: string | null;
  after: string | undefined;
  limit: number;
}

/** By task_todo and task_left: what one person has is little. */
async function workRows(db: Db, { personId, postId, unitId, after, limit }: Wanted): Promise<WorkRow[]> {
  const part = (state: ReturnType<typeof sql>) => sql`
    select * from kernel.task where person_id = ${personId} and ${state}
      and (${postId ?? null}::uuid is null or post_id = ${postId ?? null})
      and (${unitId}::uuid is null or unit_id = ${unitId})
      and (${after ?? null}::uuid is null or id > ${after ?? null})`;
  const { rows } = await sql<WorkRow>`
    select t.id, t.instance_id, t.no, t.case_type, t.kind, t.title, t.case_unit_name as unit, t.step_name, t.step_name_en,
      t.state, t.opened_at, t.due_at
    from (${part(sql`state = 'open'`)} union all ${part(sql`state in ('waiting', 'held')`)}) as t
    order by t.id limit ${limit + 1}`.execute(db);
  return rows;
}

type Fate = Pick<OpenWork, "to" | "by">;
const nobody: Fate = { to: null, by: "nobody" };

/** Whom a task would go to; most of it is answered from memory, as the same few offices are asked for again and again. */
async function fateOf(
  db: Db,
  services: Services,
  instance: LoadedInstance | undefined,
  no: number,
  leaving: Leaving,
): Promise<Fate> {
  const part = instance?.state.tasks[no];
  if (!instance || !part) return nobody;
  const { to, by } = await successorOf({ tx: db, services }, instance, part, leaving);
  return { to: to?.name ?? null, by };
}

function present(kinds: KindNames, actor: Actor, row: WorkRow, fate: Fate): OpenWork {
  const { id: taskId, title, unit, state } = row;
  return {
    taskId,
    kindName: kinds(row.kind),
    title: keepsDirectory(actor) ? null : title,
    unit,
    step: nameIn({ name: row.step_name, nameEn: row.step_name_en ?? undefined }, actor.language),
    state,
    arrivedAt: row.opened_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    ...fate,
  };
}
