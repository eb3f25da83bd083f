import type { WorkflowEvent } from "@tz/kernel/contract/workflow";
import { type Event, inPassing, type JobContext, type Subscriber, sql, type Tx } from "@tz/kernel/server/base";
import { markRead, showHandlers } from "@tz/kernel/server/delivery";
import { addPeople, incomingSubject } from "./store.ts";

interface Open {
  step_name: string;
  person_name: string;
  department: string | null;
}

/** Where the paper stands and who has it, in the unit's words; by task_instance. */
async function standingOf(tx: Tx, instanceId: string): Promise<{ step: string | null; handlers: string | null }> {
  const { rows } = await sql<Open>`
    select t.step_name, t.person_name, d.name as department
    from kernel.task t left join kernel.department d on d.id = t.department_id
    where t.instance_id = ${instanceId} and t.state = 'open' order by t.rank, t.id`.execute(tx);
  if (rows.length === 0) return { step: null, handlers: null };
  const steps = [...new Set(rows.map(({ step_name }) => step_name))].join("、");
  const people = rows.map(({ department, person_name }) => (department ? `${department} ${person_name}` : person_name));
  return { step: steps, handlers: [...new Set(people)].join("、") };
}

/** Keeps the register and the sender's board in step with the process. A late event does no harm: it looks anew. */
function follow({ services }: JobContext, { payload }: Event<WorkflowEvent>): Promise<void> {
  const { case: ref, instanceId } = payload;
  if (ref.type !== incomingSubject || instanceId === null) return Promise.resolve();
  return inPassing(services, async (context) => {
    const { tx } = context;
    const { step, handlers } = await standingOf(tx, instanceId);
    const { rows } = await sql<{ delivery_id: string | null }>`
      update documents.incoming set step = ${step}, handlers = ${handlers} where id = ${ref.id}
      returning delivery_id`.execute(tx);
    await addPeople(tx, ref.id, payload.personIds);
    const deliveryId = rows[0]?.delivery_id;
    if (deliveryId) await showHandlers(context, deliveryId, handlers);
  });
}

/** A copy that was read within the unit counts on the sender's board. */
function countReader({ services }: JobContext, { payload }: Event<WorkflowEvent>): Promise<void> {
  const { case: ref } = payload;
  if (ref.type !== incomingSubject) return Promise.resolve();
  return inPassing(services, async (context) => {
    const { rows } = await sql<{ delivery_id: string | null }>`
      select delivery_id from documents.incoming where id = ${ref.id}`.execute(context.tx);
    const deliveryId = rows[0]?.delivery_id;
    const readers = payload.tasks.map(({ personId }) => personId);
    if (deliveryId && readers.length > 0) await markRead(context, deliveryId, readers);
  });
}

const moves = [
  "task-opened",
  "task-completed",
  "task-transferred",
  "task-withdrawn",
  "circulated",
  "instance-finished",
];

export const incomingSubscribers: readonly Subscriber[] = [
  ...moves.map((move) => ({ on: `workflow.${move}`, name: `documents.follow-${move}`, run: follow })),
  { on: "workflow.copy-read", name: "documents.count-reader", run: countReader },
];
