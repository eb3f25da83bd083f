import { expect, test } from "vitest";
import { asSystem, newId, sql } from "../../base/index.ts";
import { sweepPlans } from "../jobs/sweep-plans.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";

const { app, unit, begin, taskOf, standing, act } = await leaveApp();
const { clerk, leader, officeDirector, staff } = unit;
const { services } = app;

const held = (name: string, role: string, attributes: Record<string, string> = {}) =>
  user({ name, ...attributes }, handlers({ find: "role", role, of: "case" }));
const freeXml = processXml({
  id: "free",
  name: "自由流",
  nodes: {
    s: start(),
    file: held("归档", "clerk", { form: "leave.file", routes: "look", may: "transfer" }),
    end: held("办结", "officeDirector"),
    look: held("阅示", "staff"),
    e: end(),
  },
  flows: ["s file", "file end", "end look", "look e"],
});
await asSystem(services, "test.publish", (context) => publishProcess(context, freeXml));

/** A case whose clerk files it on the module's own page, and may pass it elsewhere from there. */
async function atPage() {
  const { id } = await begin("free");
  const task = await taskOf(clerk, id);
  const plan = (route: object | null, person = clerk) => app.as(person).put(`/api/tasks/${task}/route`, { route });
  const file = () => app.as(clerk).post(`/api/leave/${id}/file`);
  const read = async () => (await app.as(clerk).get(`/api/tasks/${task}`)).body;
  return { id, task, plan, file, read };
}

test("a step with a page of its own is passed where its handler planned, to whom they chose", async () => {
  const { id, task, plan, file, read } = await atPage();
  expect(await read()).toMatchObject({ form: "leave.file", routes: [{ step: "look", name: "阅示" }], planned: null });
  expect((await plan({ step: "look", personIds: [leader.id] })).body).toEqual({ planned: true });
  expect((await read()).planned).toEqual({
    step: "look",
    name: "阅示",
    people: [{ id: leader.id, name: leader.name }],
  });
  const preview = await app.as(clerk).get(`/api/tasks/${task}/preview?operation=complete`);
  expect(preview.body.sentence.zh).toBe(`提交后，由${leader.name}办理“阅示”。`);
  expect((await file()).status).toBe(200);
  expect(await standing(id)).toEqual([`look ${leader.name}`]);
  const { rows } = await sql`select from kernel.task_route`.execute(app.db);
  expect(rows).toEqual([]);
});

test("a plan that is taken back leads nowhere else", async () => {
  const { id, plan, file } = await atPage();
  await plan({ step: "look" });
  expect((await plan(null)).body).toEqual({ planned: false });
  await file();
  expect(await standing(id)).toEqual([`end ${officeDirector.name}`]);
});

test("refuses what the step does not allow, people who are no candidates, and everybody else", async () => {
  const { task, plan } = await atPage();
  expect((await plan({ step: "end" })).body.code).toBe("workflow.cannot_route_there");
  expect((await plan({ step: "look", personIds: [newId()] })).body.code).toBe("workflow.not_a_candidate");
  expect((await plan({ step: "look" }, staff)).body.code).toBe("workflow.not_your_task");
  expect((await plan({ step: "look" }, unit.sectionChief)).status).toBe(404);
  expect((await app.anonymous.put(`/api/tasks/${task}/route`, { route: null })).status).toBe(401);
  expect((await app.as(clerk).put(`/api/tasks/${newId()}/route`, { route: null })).status).toBe(404);
});

test("is not for steps that are passed on as they are completed", async () => {
  const { id } = await begin("leave");
  const task = await taskOf(officeDirector, id);
  const answer = await app.as(officeDirector).put(`/api/tasks/${task}/route`, { route: { step: "sign" } });
  expect(answer.body).toMatchObject({ status: 409, code: "workflow.route_at_once" });
});

test("what was planned for a task that ended otherwise is swept", async () => {
  const { id, plan } = await atPage();
  const kept = await atPage();
  await plan({ step: "look" });
  await kept.plan({ step: "look" });
  await act(clerk, id, "transfer", { toPersonId: staff.id });
  await sweepPlans({ services, db: services.db, now: services.clock.now(), log: services.log });
  const { rows } = await sql<{ task_id: string }>`select task_id from kernel.task_route`.execute(app.db);
  expect(rows).toEqual([{ task_id: kept.task }]);
});
