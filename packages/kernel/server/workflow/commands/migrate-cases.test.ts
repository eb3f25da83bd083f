import { expect, test } from "vitest";
import { asSystem, newId } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";

const { app, city, unit, begin, standing, act } = await leaveApp();
const { officeDirector, clerk, staff, leader } = unit;
const administrator = app.as(city.systemAdministrator);

const held = (name: string, role: string) => user({ name }, handlers({ find: "role", role, of: "case" }));
const publish = async (steps: Record<string, ReturnType<typeof held>>) => {
  const ids = ["s", ...Object.keys(steps), "e"];
  const flows = ids.slice(1).map((id, place) => `${ids[place]} ${id}`);
  const xml = processXml({ id: "moving", name: "迁移", nodes: { s: start(), ...steps, e: end() }, flows });
  return (await asSystem(app.services, "test.publish", (context) => publishProcess(context, xml))).definitionId;
};
const processId = await publish({ check: held("审核", "officeDirector"), file: held("归档", "clerk") });

const preview = async () => (await administrator.get(`/api/processes/${processId}/migration`)).body.items;
const back = (to: number, instanceIds: string[]) =>
  administrator.post(`/api/processes/${processId}/migration`, { to, instanceIds, reason: "新办法暂缓执行" });
const migrate = (...instanceIds: string[]) =>
  administrator.post(`/api/processes/${processId}/migration`, { instanceIds, reason: "按新办法办理" });

test("running cases go on with the newest version, each with its own preview; what is not possible stays", async () => {
  const early = await begin("moving");
  const later = await begin("moving");
  await act(officeDirector, later.id, "complete");
  expect(await preview()).toEqual([]);
  await publish({ check: held("审核", "officeDirector"), sign: held("签发", "leader") });
  const found = await preview();
  expect(found).toMatchObject([
    { number: 1, steps: ["审核"], possible: true, sentence: { zh: "迁移后，从当前环节按该版本继续。" } },
    { number: 1, steps: ["归档"], possible: false, sentence: { zh: expect.stringContaining("不能迁移") } },
  ]);
  const answer = await migrate(...found.map(({ instanceId }: { instanceId: string }) => instanceId));
  expect(answer.body).toMatchObject({
    done: [found[0].instanceId],
    refused: [{ instanceId: found[1].instanceId, code: "workflow.cannot_migrate" }],
  });
  await act(officeDirector, early.id, "complete");
  expect((await standing(early.id)).join()).toContain(`sign ${leader.name}`);
  expect(await standing(later.id)).toEqual([`file ${clerk.name}`]);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${early.id}/history`)).body;
  expect(history.process.number).toBe(2);
  expect(history.lines[1]).toMatchObject({ operation: "migrate", opinion: "按新办法办理" });
  expect((await migrate(found[0].instanceId)).body.refused).toMatchObject([{ code: "workflow.already_there" }]);
});

test("what was done before on a step that is gone cannot be withdrawn any more", async () => {
  const { id } = await begin("moving");
  const task = (await app.as(officeDirector).get("/api/tasks")).body.items[0].id;
  await act(officeDirector, id, "complete");
  await publish({ sign: held("签发", "leader") });
  const { instanceId } = (await preview()).at(-1);
  expect((await migrate(instanceId)).body.done).toEqual([instanceId]);
  const answer = await app.as(officeDirector).post(`/api/tasks/${task}/withdraw`);
  expect(answer.body).toMatchObject({ code: "workflow.moved_on" });
});

test("cases are also taken back to a version before", async () => {
  const { id } = await begin("moving");
  const at = `/api/processes/${processId}/migration?to=1`;
  const found = (await administrator.get(at)).body.items.find(({ number }: { number: number }) => number === 3);
  expect(found).toMatchObject({ steps: ["签发"], possible: false });
  await publish({ check: held("审核", "officeDirector"), sign: held("签发", "leader") });
  const other = await begin("moving");
  const { items } = (await administrator.get(at)).body;
  const { instanceId } = items.find(({ number }: { number: number }) => number === 4);
  expect((await back(1, [instanceId])).body.done).toEqual([instanceId]);
  await act(officeDirector, other.id, "complete");
  expect(await standing(other.id)).toEqual([`file ${clerk.name}`]);
  expect((await back(9, [instanceId])).status).toBe(404);
  expect(await standing(id)).toHaveLength(2);
});

test("nobody else migrates, and no case of another process", async () => {
  expect((await app.as(leader).get(`/api/processes/${processId}/migration`)).status).toBe(403);
  const refused = await app
    .as(leader)
    .post(`/api/processes/${processId}/migration`, { instanceIds: [newId()], reason: "试" });
  expect(refused.status).toBe(403);
  expect((await migrate(newId())).body.refused).toMatchObject([{ code: "kernel.not_found" }]);
});
