import { expect, test } from "vitest";
import { asSystem, newId, sql } from "../../base/index.ts";
import { runBatch } from "../jobs/run-batch.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";

const { app, city, unit, begin, standing, act } = await leaveApp();
const { officeDirector, clerk, staff, leader } = unit;
const { services } = app;
const administrator = app.as(city.systemAdministrator);

const held = (name: string, role: string) => user({ name }, handlers({ find: "role", role, of: "case" }));
const publish = async (steps: Record<string, ReturnType<typeof held>>) => {
  const ids = ["s", ...Object.keys(steps), "e"];
  const flows = ids.slice(1).map((id, place) => `${ids[place]} ${id}`);
  const xml = processXml({ id: "moving", name: "迁移", nodes: { s: start(), ...steps, e: end() }, flows });
  return (await asSystem(services, "test.publish", (context) => publishProcess(context, xml))).definitionId;
};
const processId = await publish({ check: held("审核", "officeDirector"), file: held("归档", "clerk") });
const path = `/api/processes/${processId}/migration`;

const preview = async () => (await administrator.get(path)).body.items;
const order = (body: object) => administrator.post(path, { reason: "按新办法办理", ...body });

/** Begins a run and lets it come to its end. */
async function migrate(body: object = {}) {
  const { body: begun } = await order(body);
  await app.drainJobs();
  const { body: run } = await administrator.get(`/api/batch-runs/${begun.id}`);
  const { body: left } = await administrator.get(`/api/batch-runs/${begun.id}/refused`);
  return { begun, run, refused: left.items };
}

test("running cases go on with the newest version, each with its own preview; what is not possible stays", async () => {
  const early = await begin("moving");
  const later = await begin("moving");
  await act(officeDirector, later.id, "complete");
  expect(await preview()).toEqual([]);
  expect((await administrator.get(`${path}/run`)).body).toEqual({ run: null });
  await publish({ check: held("审核", "officeDirector"), sign: held("签发", "leader") });
  const found = await preview();
  expect(found).toMatchObject([
    { number: 1, steps: ["审核"], possible: true, sentence: { zh: "迁移后，从当前环节按该版本继续。" } },
    { number: 1, steps: ["归档"], possible: false, sentence: { zh: expect.stringContaining("不能迁移") } },
  ]);
  const { begun, run, refused } = await migrate();
  expect(begun).toMatchObject({ kind: "migrate", state: "running", total: 2, done: 0, refused: 0 });
  expect(run).toMatchObject({ state: "done", total: 2, done: 1, refused: 1, endedAt: expect.any(String) });
  expect(refused).toMatchObject([
    {
      itemId: found[1].instanceId,
      what: { zh: `请假 ${unit.shortName}` },
      code: "workflow.cannot_migrate",
      message: { zh: expect.stringContaining("归档"), en: expect.any(String) },
    },
  ]);
  await act(officeDirector, early.id, "complete");
  expect((await standing(early.id)).join()).toContain(`sign ${leader.name}`);
  expect(await standing(later.id)).toEqual([`file ${clerk.name}`]);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${early.id}/history`)).body;
  expect(history.process.number).toBe(2);
  expect(history.lines[1]).toMatchObject({
    operation: "migrate",
    opinion: "按新办法办理",
    person: { id: city.systemAdministrator.id },
  });
  expect((await administrator.get(`${path}/run`)).body.run).toEqual(run);
  // Once more: the one that cannot be moved is looked at again, the other is no candidate any more.
  expect((await migrate()).run).toMatchObject({ state: "done", total: 1, done: 0, refused: 1 });
});

test("what was done before on a step that is gone cannot be withdrawn any more", async () => {
  const { id } = await begin("moving");
  const task = (await app.as(officeDirector).get("/api/tasks")).body.items[0].id;
  await act(officeDirector, id, "complete");
  await publish({ sign: held("签发", "leader") });
  const { instanceId } = (await preview()).at(-1);
  expect((await migrate({ instanceIds: [instanceId] })).run).toMatchObject({ total: 1, done: 1 });
  const answer = await app.as(officeDirector).post(`/api/tasks/${task}/withdraw`);
  expect(answer.body).toMatchObject({ code: "workflow.moved_on" });
});

test("cases are also taken back to a version before", async () => {
  const { id } = await begin("moving");
  const at = `${path}?to=1`;
  const found = (await administrator.get(at)).body.items.find(({ number }: { number: number }) => number === 3);
  expect(found).toMatchObject({ steps: ["签发"], possible: false });
  await publish({ check: held("审核", "officeDirector"), sign: held("签发", "leader") });
  const other = await begin("moving");
  const { items } = (await administrator.get(at)).body;
  const { instanceId } = items.find(({ number }: { number: number }) => number === 4);
  expect((await migrate({ to: 1, instanceIds: [instanceId] })).run).toMatchObject({ done: 1 });
  await act(officeDirector, other.id, "complete");
  expect(await standing(other.id)).toEqual([`file ${clerk.name}`]);
  expect((await order({ to: 9 })).status).toBe(404);
  expect(await standing(id)).toHaveLength(2);
});

test("a run is stopped and begun again, survives the death of its worker, and two workers double nothing", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 6; n += 1) ids.push((await begin("moving")).id);
  await publish({ check: held("审核", "officeDirector"), sign: held("签发", "leader"), end: held("办结", "clerk") });
  const { body: first } = await order({});
  expect((await order({})).body).toMatchObject({ status: 409, code: "workflow.batch_under_way" });
  expect((await app.as(leader).post(`/api/batch-runs/${first.id}/stop`)).status).toBe(404);
  expect((await administrator.post(`/api/batch-runs/${first.id}/stop`)).body).toMatchObject({ state: "stopped" });
  await app.drainJobs();
  expect((await administrator.get(`/api/batch-runs/${first.id}`)).body).toMatchObject({ state: "stopped", done: 0 });
  const { body: again } = await order({});
  const context = { services, db: services.db, now: services.clock.now(), log: services.log };
  await Promise.all([runBatch(context, { runId: again.id }), runBatch(context, { runId: again.id })]);
  await app.drainJobs();
  const { body: run } = await administrator.get(`/api/batch-runs/${again.id}`);
  expect(run).toMatchObject({ state: "done", total: first.total });
  expect(run.done + run.refused).toBe(run.total);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kernel.process_history h join kernel.process_instance i on i.id = h.instance_id
    where h.operation = 'migrate' and i.case_id = any (${ids}::uuid[]) group by h.instance_id`.execute(app.db);
  expect(rows).toEqual(ids.map(() => ({ count: 1 })));
});

test("nobody else migrates, and no case of another process", async () => {
  expect((await app.as(leader).get(path)).status).toBe(403);
  expect((await app.as(leader).get(`${path}/run`)).status).toBe(403);
  expect((await app.as(leader).post(path, { reason: "试" })).status).toBe(403);
  expect((await migrate({ instanceIds: [newId()] })).run).toMatchObject({ state: "done", total: 0, done: 0 });
  const { body } = await administrator.get(`${path}/run`);
  expect((await app.as(leader).get(`/api/batch-runs/${body.run.id}`)).status).toBe(404);
  expect((await app.as(leader).get(`/api/batch-runs/${body.run.id}/refused`)).status).toBe(404);
});
