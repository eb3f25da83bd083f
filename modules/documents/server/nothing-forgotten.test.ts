import { type DeliveryState, deliveryStates } from "@tz/kernel/contract/delivery";
import { type TaskState, taskStates } from "@tz/kernel/contract/workflow";
import { giveRoles } from "@tz/kernel/server/access";
import { sql } from "@tz/kernel/server/base";
import type { CityPerson, CityUnit } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { type IncomingState, incomingStates, type OutgoingState, outgoingStates } from "../contract/index.ts";
import { type Copy, incomingDesk } from "./incoming/testing.ts";
import { documentsApp } from "./testing.ts";

// 卡件 死件 遗忘件 过时效件: a week passes in which nobody does anything, and of every state somebody is told. The lists of
// states are the program's own: a new one without an entry here does not compile.

const app = await documentsApp();
const { people: city, finance } = app;
const [education, police] = [city.unit("教育局"), city.unit("公安局")];

/** Who must have been told of a subject by an event of this kind; nobody where its way is over. */
interface Expected {
  id: string;
  event?: RegExp;
  people: string[];
}

const anyTaskEvent = /^workflow\.task-(forgotten|overdue|due-soon)/;
const over = (id: string): Expected => ({ id, people: [] });

async function holders(caseId: string, state: TaskState = "open"): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from kernel.task where case_id = ${caseId} and state = ${state}`.execute(app.db);
  return rows.map(({ person_id }) => person_id);
}

async function withHandlers(id: string): Promise<Expected> {
  const people = await holders(id);
  expect(people, "somebody has it").not.toEqual([]);
  return { id, event: anyTaskEvent, people };
}

const step = (state: OutgoingState, content?: object) => async () => withHandlers(await app.at(state, content));

const outgoing: Record<OutgoingState, () => Promise<Expected>> = {
  draft: async () => ({
    id: await app.at("draft"),
    event: /^documents\.draft-forgotten$/,
    people: [finance.staff.id],
  }),
  departmentReview: step("departmentReview"),
  async countersign() {
    const id = await app.at("draft");
    await app.act(finance.staff, id, "submit", { unitIds: [education.id] });
    await app.act(finance.sectionChief, id, "department-review");
    expect((await app.read(finance.staff, id)).state).toBe("countersign");
    return withHandlers(id);
  },
  officeReview: step("officeReview"),
  // What an office adds to the process is a task like the others.
  review: step("departmentReview"),
  signOff: step("signOff"),
  jointSignOff: step("jointSignOff", {
    jointIssuers: [education, police].map(({ id, name }) => ({ unitId: id, name })),
    title: "清安市财政局 清安市教育局 清安市公安局关于做好校园安全保障工作的通知",
  }),
  recheck: step("recheck"),
  registration: step("registration"),
  dispatch: step("dispatch"),
  dispatched: step("dispatched"),
  filed: async () => over(await app.at("filed")),
  async void() {
    const id = await app.at("recheck");
    const answer = await app.act(finance.clerk, id, "void", { reason: "不再需要" });
    expect(answer.status).toBe(200);
    return over(id);
  },
};

const desk = incomingDesk(app, education);
/** Something arrives at a unit, with a date for its answer. */
const arrive = (unit = desk) => unit.arrive({ dueAt: new Date(app.clock.now().getTime() + 3 * 86_400_000) });

const clerks = [education.clerk.id];
const sender = [city.clerk.id];
const reason = "附件缺页";

async function accepted(): Promise<{ id: string; copy: Copy }> {
  const copy = await arrive();
  return { id: await desk.accept(copy.deliveryId), copy };
}

async function registered(details: object = { category: "handle" }): Promise<{ id: string; copy: Copy }> {
  const paper = await accepted();
  expect((await desk.register(paper.id, details)).status).toBe(200);
  return paper;
}

const incoming: Record<IncomingState, () => Promise<Expected>> = {
  accepted: async () => ({ id: (await accepted()).id, event: /^documents\.paper-unregistered$/, people: clerks }),
  registered: async () => withHandlers((await registered()).id),
  async finished() {
    const { id } = await registered({ category: "read" });
    await app.as(education.clerk).post(`/api/incoming/${id}/finish`, { result: "已办结。" });
    return over(id);
  },
  async sentBack() {
    const { id, copy } = await accepted();
    await app.as(education.clerk).post(`/api/incoming/${id}/send-back`, { reason });
    return { id: copy.subjectId, event: /^delivery\.sent-back$/, people: sender };
  },
};

const deliveries: Record<DeliveryState, () => Promise<Expected>> = {
  async sent() {
    // Nobody is left at the county who might receive.
    const [empty] = city.counties as [CityUnit];
    await sql`update kernel.post set ended_at = ${app.clock.now()} where unit_id = ${empty.id}`.execute(app.db);
    return {
      id: (await arrive(incomingDesk(app, empty))).subjectId,
      event: /^delivery\.undeliverable$/,
      people: sender,
    };
  },
  delivered: async () => ({ id: (await arrive()).subjectId, event: /^delivery\.unaccepted$/, people: clerks }),
  async opened() {
    const { subjectId, deliveryId } = await arrive();
    await app.as(education.clerk).post(`/api/deliveries/${deliveryId}/open`);
    return { id: subjectId, event: /^delivery\.unaccepted(-by-others)?$/, people: [...clerks, ...sender] };
  },
  accepted: async () => ({
    id: (await accepted()).copy.subjectId,
    event: /^delivery\.late(-at-others)?$/,
    people: [...clerks, ...sender],
  }),
  sentBack: incoming.sentBack,
  async refused() {
    const { subjectId, deliveryId } = await arrive();
    await app.as(education.clerk).post(`/api/deliveries/${deliveryId}/refuse`, { reason });
    return { id: subjectId, event: /^delivery\.refused$/, people: sender };
  },
  async recalled() {
    const { subjectId, dispatchId } = await arrive();
    await app.as(city.clerk).post(`/api/dispatches/${dispatchId}/recall`, { reason });
    return { id: subjectId, event: /^delivery\.recalled$/, people: clerks };
  },
};

const tasks: Record<TaskState, () => Promise<Expected>> = {
  open: step("officeReview"),
  // Whoever waits for another cannot act: the other is told.
  async waiting() {
    const id = await app.at("departmentReview");
    const task = await app.taskOf(finance.sectionChief, id);
    const wish = { personIds: [finance.deputy.id], place: "before" };
    expect((await app.as(finance.sectionChief).post(`/api/tasks/${task}/signers`, wish)).status).toBe(200);
    expect(await holders(id, "waiting")).toEqual([finance.sectionChief.id]);
    return { id, event: anyTaskEvent, people: [finance.deputy.id] };
  },
  async held() {
    // Two clerks: whoever is quicker takes it.
    const second = { postId: finance.deputy.postId, roleId: "clerk" };
    await app.db.transaction().execute((tx) => giveRoles(tx, [second], app.clock.now(), null));
    const id = await app.at("recheck");
    expect(await holders(id), "both may").toContain(finance.deputy.id);
    const task = await app.taskOf(finance.clerk, id);
    expect((await app.as(finance.clerk).post(`/api/tasks/${task}/claim`)).status).toBe(200);
    expect(await holders(id, "held")).toContain(finance.deputy.id);
    return { id, event: anyTaskEvent, people: [finance.clerk.id] };
  },
  done: outgoing.filed,
  closed: outgoing.void,
};

/** Whoever has a task and is no more, or never looks. */
const others: Record<string, () => Promise<Expected>> = {
  async "a task of somebody who has left: the clerk of the unit"() {
    const id = await app.at("draft");
    await app.act(finance.staff, id, "submit", { unitIds: [police.id] });
    await app.act(finance.sectionChief, id, "department-review");
    expect(await holders(id)).toEqual([police.officeDirector.id]);
    await leave(police.officeDirector);
    return { id, event: anyTaskEvent, people: [police.clerk.id] };
  },
  async "a suspended case: whoever may resume it, and its drafter"() {
    const id = await app.at("officeReview");
    const wish = { reason: "等待上级文件" };
    const path = `/api/cases/documents.document/${id}/suspend`;
    expect((await app.as(finance.officeDirector).post(path, wish)).status).toBe(200);
    const people = [finance.officeDirector.id, finance.staff.id];
    return { id, event: /^workflow\.case-suspended$/, people };
  },
  async "a number kept and not used: whoever kept it"() {
    const series = (await app.as(finance.clerk).get("/api/number-series")).body.items;
    const outgoingSeries = series.find(({ kind }: { kind: string }) => kind === "outgoing");
    const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    const kept = await app
      .as(finance.clerk)
      .post(`/api/number-series/${outgoingSeries.id}/reservations`, { until, reason: "人大会议文件" });
    expect([kept.status, kept.body.detail]).toEqual([200, undefined]);
    return { id: kept.body.id, event: /^numbering\.reservation-expired$/, people: [finance.clerk.id] };
  },
};

async function leave(person: CityPerson): Promise<void> {
  await sql`update kernel.person set state = 'left' where id = ${person.id}`.execute(app.db);
  await sql`update kernel.post set ended_at = ${app.clock.now()} where person_id = ${person.id}`.execute(app.db);
}

/** Everything of the clock, every morning at ten, and all that follows from it. */
async function pass(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await app.clock.advance(day === 0 ? { days: 1, hours: 1 } : { days: 1 });
    for (const job of new Set(app.services.registry.cron.map((entry) => entry.job))) {
      const { services, db } = app;
      await services.registry.jobs.get(job)!({ services, db, now: app.clock.now(), log: services.log }, {} as never);
    }
    await app.drainJobs();
  }
}

const cases = { outgoing, incoming, deliveries, tasks, others };
const prepared = new Map<string, Expected>();
for (const [kind, states] of Object.entries(cases))
  for (const [state, prepare] of Object.entries(states)) prepared.set(`${kind} ${state}`, await prepare());
await app.drainJobs();
const begun = app.clock.now();
await pass(9);

async function toldSince(id: string): Promise<{ event: string; person_id: string }[]> {
  const { rows } = await sql<{ event: string; person_id: string }>`
    select event, person_id from kernel.notice
    where subject_id = ${id} and (created_at > ${begun} or event not like 'workflow.%')`.execute(app.db);
  return rows;
}

describe("of what lies for a week somebody is told:", () => {
  test.each([...prepared])("%s", async (_name, { id, event, people }) => {
    const told = await toldSince(id);
    if (!event) return expect(told.filter((notice) => anyTaskEvent.test(notice.event))).toEqual([]);
    const heard = new Set(told.filter((notice) => event.test(notice.event)).map(({ person_id }) => person_id));
    expect(people.filter((person) => !heard.has(person))).toEqual([]);
  });
});

test("no state of the program is left out", () => {
  expect(Object.keys(outgoing)).toEqual([...outgoingStates]);
  expect(Object.keys(incoming)).toEqual([...incomingStates]);
  expect(Object.keys(deliveries)).toEqual([...deliveryStates]);
  expect(Object.keys(tasks).sort()).toEqual([...taskStates].sort());
});
