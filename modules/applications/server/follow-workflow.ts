import type { WorkflowEvent } from "@tz/kernel/contract/workflow";
import {
  type Event,
  inPassing,
  type JobContext,
  type Subscriber,
  sql,
  type Tx,
  type WriteContext,
} from "@tz/kernel/server/base";
import { publish } from "@tz/kernel/server/notify";
import { applicationSubject } from "../contract/index.ts";
import { type LoadedApplication, loadApplications } from "./store/applications.ts";
import { endApplication } from "./store/end-application.ts";

const isOurs = ({ case: ref }: WorkflowEvent) => ref.type === applicationSubject;

/** Nobody: what is read is not read for anyone. */
const nobody = { personId: "00000000-0000-0000-0000-000000000000" };

/** Keeps lists in step with the processes: where an application stands, who has it, how it ended. It looks anew, so late events do no harm. */
async function follow({ services }: JobContext, events: readonly Event<WorkflowEvent>[]): Promise<void> {
  for (const [id, own] of Map.groupBy(events, ({ payload }) => payload.case.id)) {
    await inPassing(services, async (context) => {
      const [record] = await loadApplications(context.tx, { actor: nobody, now: context.now }, [id], { lock: true });
      if (!record) return;
      await addPeople(
        context.tx,
        id,
        own.flatMap(({ payload }) => peopleIn(payload)),
      );
      await keepUp(context, record);
      await publish(context.tx, [record.access.unitId, ...own.flatMap(({ payload }) => payload.personIds)], "cases");
      context.job("search.index", { type: applicationSubject, id });
    });
  }
}

/** Who has it now, and who did something in another's name: it stays among what they have done. */
const peopleIn = ({ personIds, actor, onBehalfOf }: WorkflowEvent): string[] =>
  actor && onBehalfOf ? [...personIds, actor.personId] : personIds;

async function addPeople(tx: Tx, applicationId: string, personIds: readonly string[]): Promise<void> {
  // In order of their keys, so that two who add the same never wait for each other.
  await sql`
    insert into applications.person (person_id, application_id)
    select distinct person_id, ${applicationId}::uuid from unnest(${personIds}::uuid[]) as p (person_id) order by 1
    on conflict do nothing`.execute(tx);
}

interface Standing {
  status: string;
  reason: string | null;
  step: string | null;
  step_en: string | null;
  handlers: string | null;
}

/** Where the newest process of an application stands; by process_instance_case and task_instance. */
async function standingOf(tx: Tx, instanceId: string): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select i.status,
      (select h.opinion from kernel.process_history h where h.instance_id = i.id and h.operation = 'terminate' limit 1) as reason,
      string_agg(distinct t.step_name, '、') as step,
      string_agg(distinct coalesce(t.step_name_en, t.step_name), ', ') as step_en,
      string_agg(distinct concat_ws(' ', d.name, t.person_name), '、') as handlers
    from kernel.process_instance i
    left join kernel.task t on t.instance_id = i.id and t.state = 'open' left join kernel.department d on d.id = t.department_id
    where i.id = ${instanceId} group by i.id`.execute(tx);
  return rows[0];
}

async function keepUp(context: WriteContext, record: LoadedApplication): Promise<void> {
  if (record.instance_id === null || record.ended_at !== null) return;
  const standing = await standingOf(context.tx, record.instance_id);
  if (!standing) return;
  if (standing.status === "finished")
    return endApplication(context, record, record.refused ? "refused" : "approved", null);
  if (standing.status === "terminated") return endApplication(context, record, "cancelled", standing.reason);
  const { step, step_en, handlers } = standing;
  await sql`
    update applications.application
    set state = ${record.access.fillerId ? "returned" : "running"}, step = ${step}, step_en = ${step_en}, handlers = ${handlers}
    where id = ${record.id}`.execute(context.tx);
}

const moves = [
  "workflow.task-opened",
  "workflow.task-completed",
  "workflow.task-sent-back",
  "workflow.task-withdrawn",
  "workflow.task-transferred",
  "workflow.task-claimed",
  "workflow.task-released",
  "workflow.signers-changed",
  "workflow.intervened",
  "workflow.circulated",
  "workflow.instance-finished",
];

export const workflowFollowers: readonly Subscriber[] = [
  { on: moves, name: "applications.follow-workflow", concerns: isOurs, runMany: follow },
];
