import { type CityPerson, type Client, testApp } from "@tz/testing";
import { z } from "zod";
import { CaseUrgency } from "../../../contract/workflow/index.ts";
import { accessFloor } from "../../access/index.ts";
import { asSystem, baseFloor, command, defineModule, get, newId, post, query, sql } from "../../base/index.ts";
import { calendarFloor } from "../../calendar/index.ts";
import { filesFloor } from "../../files/index.ts";
import { peopleFloor } from "../../people/index.ts";
import { workflowFloor } from "../floor.ts";
import { completeTask } from "../operations/complete-task.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { startProcess } from "../operations/start-process.ts";
import { terminateInstance } from "../operations/terminate-instance.ts";
import { updateCase } from "../operations/update-case.ts";
import { taskFor } from "../queries/tasks-of-case.ts";
import { choice, end, exclusive, from, handlers, parallel, processXml, service, start, user } from "./process.ts";

const held = (name: string, role: string, attributes: Record<string, string> = {}, ...more: string[]) =>
  user({ name, ...attributes }, handlers({ find: "role", role, of: "case" }), ...more);

/** 请假: checked by the office, signed by a chosen leader, numbered, filed on the module's own page. */
export const leaveXml = processXml({
  id: "leave",
  name: "请假",
  nodes: {
    s: start(),
    check: held(
      "审核",
      "officeDirector",
      { opinion: "required", due: "1 days", fields: "days", phrases: "同意。" },
      choice("agree", { name: "同意", nameEn: "Agree" }),
      choice("refuse", { name: "不同意", nameEn: "Refuse" }),
    ),
    x: exclusive({ name: "是否同意" }),
    sign: user({ name: "审批" }, handlers({ find: "chosen" }, from({ find: "role", role: "leader", of: "case" }))),
    number: service("leave.number"),
    file: held("归档", "clerk", { form: "leave.file" }),
    e: end(),
    refused: end(),
  },
  flows: [
    "s check",
    "check x",
    'x sign | outcome = "agree"',
    "x refused | default",
    "sign number",
    "number file",
    "file e",
  ],
});

/** 会签: the office and the clerk side by side, then the leader; a step for all six of the unit at the end. */
export const sideXml = processXml({
  id: "side",
  name: "会签",
  nodes: {
    s: start(),
    draft: user({ name: "拟稿" }, handlers({ find: "drafter" })),
    p: parallel(),
    law: held("合法性审核", "officeDirector"),
    money: held("经费审核", "clerk"),
    j: parallel(),
    sign: held("签发", "leader", { finish: "anyOf" }),
    e: end(),
  },
  flows: ["s draft", "draft p", "p law", "p money", "law j", "money j", "j sign", "sign e"],
});

/** 传签: everybody of the unit at once. */
export const allXml = processXml({
  id: "all",
  name: "传签",
  nodes: { s: start(), everybody: held("传签", "staff", { finish: "allOf" }), e: end() },
  flows: ["s everybody", "everybody e"],
});

/** 认领: one of everybody. */
export const oneXml = processXml({
  id: "one",
  name: "认领",
  nodes: { s: start(), anybody: held("办理", "staff", { due: "4 hours" }), e: end() },
  flows: ["s anybody", "anybody e"],
});

const Case = { type: z.string().default("leave.request"), id: z.uuid() };
const anything = z.record(z.string(), z.json());

const startCommand = command({
  name: "leave.start",
  summary: { zh: "发起", en: "Start" },
  input: z.object({
    ...Case,
    process: z.string(),
    title: z.string(),
    kind: z.string().optional(),
    urgency: CaseUrgency.optional(),
    unitId: z.uuid().optional(),
    fields: anything.optional(),
    chosen: z.record(z.string(), z.array(z.uuid())).optional(),
  }),
  output: z.object({ opened: z.array(z.object({ taskId: z.uuid(), personId: z.uuid(), node: z.string() })) }),
  access: "signedIn",
  async run({ input, ...context }) {
    const { type, id, process, title, kind = "leave.request", urgency = "normal", fields = {}, chosen = {} } = input;
    const unit = input.unitId === undefined ? {} : { unitId: input.unitId };
    return startProcess(context, { process, case: { type, id }, title, kind, urgency, fields, chosen, ...unit });
  },
});

const fileCommand = command({
  name: "leave.file",
  summary: { zh: "归档", en: "File" },
  input: z.object(Case),
  output: z.object({ status: z.string() }),
  access: "signedIn",
  async run({ input: { type, id }, ...context }) {
    const { decided } = await completeTask(context, { task: { case: { type, id }, step: "file" }, form: "leave.file" });
    return { status: decided.state.status };
  },
});

const voidCommand = command({
  name: "leave.void",
  summary: { zh: "作废", en: "Void" },
  input: z.object(Case),
  output: z.object({ ended: z.boolean() }),
  access: "signedIn",
  async run({ input: ref, ...context }) {
    return { ended: (await terminateInstance(context, { case: ref, reason: "作废" })) !== undefined };
  },
});

const changeCommand = command({
  name: "leave.change",
  summary: { zh: "修改", en: "Change" },
  input: z.object({ ...Case, title: z.string(), fields: anything.optional() }),
  output: z.object({}),
  access: "signedIn",
  async run({ input: { type, id, title, fields = {} }, ...context }) {
    await updateCase(context, { case: { type, id }, title, fields });
    return {};
  },
});

const mineQuery = query({
  name: "leave.mine",
  summary: { zh: "我的任务", en: "My task" },
  input: z.object(Case),
  output: z.object({ taskId: z.string().nullable() }),
  access: "signedIn",
  run: async ({ db, actor, input, now, services }) => ({
    taskId: (await taskFor(services, db, actor, input, now))?.id ?? null,
  }),
});

/** What subscribers heard since the last of these servers was started, in order. */
const heard: { name: string; payload: Record<string, unknown> }[] = [];
const hear = (name: string) => ({
  on: `workflow.${name}`,
  name: `leave.hear-${name}`,
  run: async (_: unknown, { payload }: { payload: never }) => {
    heard.push({ name, payload });
  },
});

const leaveModule = defineModule({
  name: "leave",
  routes: [
    post("/api/leave/start", startCommand),
    post("/api/leave/:id/file", fileCommand),
    post("/api/leave/:id/void", voidCommand),
    post("/api/leave/:id/change", changeCommand),
    get("/api/leave/:id/mine", mineQuery),
  ],
  caseTypes: [
    {
      type: "leave.request",
      kinds: { "leave.request": { zh: "请假", en: "Leave" } },
      mayRead: async (_db, { actor }) => actor.roles.includes("leader"),
      link: (id) => `/leave/${id}`,
    },
  ],
  actions: { "leave.number": async ({ fields }) => ({ number: `假字〔2026〕${Number(fields.days ?? 0)}号` }) },
  subscribers: [
    "task-opened",
    "task-completed",
    "task-sent-back",
    "task-withdrawn",
    "task-transferred",
    "task-claimed",
    "task-released",
    "signers-changed",
    "intervened",
    "task-urged",
    "task-due-soon",
    "task-overdue",
    "task-forgotten",
    "circulated",
    "copy-read",
    "instance-finished",
  ].map(hear),
});

/** A server with a module that runs these processes, and a city. */
export async function leaveApp() {
  heard.length = 0;
  const app = await testApp({
    modules: [baseFloor, peopleFloor, accessFloor, filesFloor, calendarFloor, workflowFloor, leaveModule],
  });
  const city = await app.city();
  for (const xml of [leaveXml, sideXml, allXml, oneXml])
    await asSystem(app.services, "test.publish", (context) => publishProcess(context, xml));
  const unit = city.unit("财政局");

  /** Starts a case as the staff of the unit. */
  async function begin(process: string, more: Record<string, unknown> = {}, drafter: CityPerson = unit.staff) {
    const id = newId();
    const answer = await app.as(drafter).post("/api/leave/start", { id, process, title: `${process}一件`, ...more });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return { id, opened: answer.body.opened as { taskId: string; personId: string; node: string }[] };
  }

  /** The open task of somebody on a case. */
  async function taskOf(person: CityPerson, id: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select id from kernel.task where case_id = ${id} and person_id = ${person.id} and state = 'open'`.execute(app.db);
    if (!rows[0]) throw new Error(`${person.name} has no open task`);
    return rows[0].id;
  }

  /** Who has the case, as `step name`. */
  async function standing(id: string): Promise<string[]> {
    const { rows } = await sql<{ what: string }>`
      select node || ' ' || person_name as what from kernel.task
      where case_id = ${id} and state = 'open' order by 1`.execute(app.db);
    return rows.map(({ what }) => what);
  }

  /** Does something with somebody's open task. */
  async function act(
    person: CityPerson,
    id: string,
    what: string,
    body: Record<string, unknown> = {},
    as: Client = app.as(person),
  ) {
    return as.post(`/api/tasks/${await taskOf(person, id)}/${what}`, body);
  }

  /** What subscribers hear of everything up to now. */
  async function hearing(name: string) {
    await app.drainJobs();
    return heard.filter((event) => event.name === name).map(({ payload }) => payload);
  }

  return { app, city, unit, begin, taskOf, standing, act, hearing };
}
