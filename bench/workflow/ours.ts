import { accessFloor } from "@tz/kernel/server/access";
import {
  type Actor,
  asSystem,
  baseFloor,
  command,
  defineModule,
  execute,
  type Module,
  newId,
  type Services,
} from "@tz/kernel/server/base";
import { calendarFloor } from "@tz/kernel/server/calendar";
import { peopleFloor } from "@tz/kernel/server/people";
import { completeTask, publishProcess, sendBackTask, startProcess, workflowFloor } from "@tz/kernel/server/workflow";
import { z } from "zod";
import type { Office } from "./office.ts";
import type { Shape } from "./processes.ts";

/** The engine through the one door for writes: every operation with its audit row. */
export const modules: Module[] = [
  baseFloor,
  peopleFloor,
  accessFloor,
  calendarFloor,
  workflowFloor,
  defineModule({ name: "bench" }),
];

const opened = z.array(z.object({ taskId: z.string(), personId: z.string(), node: z.string() }));
const Started = z.object({ opened });
const onTask = { taskId: z.string() };

const start = command({
  name: "bench.start",
  summary: { zh: "发起", en: "Start" },
  input: z.object({ process: z.string(), signers: z.array(z.string()) }),
  output: Started,
  access: "signedIn",
  run: ({ input: { process, signers }, ...context }) =>
    startProcess(context, {
      process,
      case: { type: "bench.case", id: newId() },
      title: "关于基准测试的请示",
      fields: { signers },
    }),
});

const complete = command({
  name: "bench.complete",
  summary: { zh: "办理", en: "Complete" },
  input: z.object(onTask),
  output: Started,
  access: "signedIn",
  run: ({ input: { taskId }, ...context }) => completeTask(context, { task: taskId, opinion: "同意。" }),
});

const sendBack = command({
  name: "bench.send-back",
  summary: { zh: "退回", en: "Send back" },
  input: z.object(onTask),
  output: Started,
  access: "signedIn",
  run: ({ input: { taskId }, ...context }) =>
    sendBackTask(context, { task: taskId, to: "drafter", resume: "again", reason: "请修改。" }),
});

export async function publishAll(services: Services, shapes: readonly Shape[]): Promise<void> {
  for (const { xml } of shapes) await asSystem(services, "bench.publish", (context) => publishProcess(context, xml));
}

/** What one case cost. */
export interface Played {
  /** User tasks that were handled. */
  tasks: number;
  /** Milliseconds that its start took. */
  opening: number;
}

/** Begins one case, which stays running. */
export function beginOurs(services: Services, { people }: Office, shape: Shape) {
  const signers = people.slice(0, shape.signers).map(({ personId }) => personId);
  return execute(services, start, { actor: people[0]!, input: { process: shape.name, signers } });
}

/** Plays one case from its start to its end. */
export async function playOurs(services: Services, office: Office, shape: Shape): Promise<Played> {
  const byId = new Map(office.people.map((person) => [person.personId, person]));
  const run = (what: typeof complete, taskId: string, actor: Actor) =>
    execute(services, what, { actor, input: { taskId } }) as Promise<{ result: z.infer<typeof Started> }>;
  const begun = performance.now();
  const first = await beginOurs(services, office, shape);
  const opening = performance.now() - begun;
  const waiting = [...first.result.opened];
  let tasks = 0;
  let toSendBack = shape.sendsBack;
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const back = toSendBack && task.node === "b";
    if (back) toSendBack = false;
    const { result } = await run(back ? sendBack : complete, task.taskId, byId.get(task.personId)!);
    tasks += 1;
    waiting.push(...result.opened);
  }
  return { tasks, opening };
}
