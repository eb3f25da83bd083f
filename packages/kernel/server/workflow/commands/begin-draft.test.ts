import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { designerApp } from "../testing/designer.ts";
import { leaveXml } from "../testing/leave-app.ts";

const { administrator, read, app, unit } = await designerApp();
const { items } = (await administrator.get("/api/processes?limit=200")).body;
const { id: processId } = items.find(({ key }: { key: string }) => key === "leave");
const begin = (body = {}, client = administrator, process = processId) =>
  client.post(`/api/processes/${process}/draft`, body);

test("begins from the newest version, or from an earlier one to return to it", async () => {
  const changed = leaveXml.replace('name="审核"', 'name="初审"');
  await administrator.post("/api/processes", { bpmn: changed });
  const newest = await read((await begin()).body.id);
  expect([newest.bpmn, newest.basedOn, newest.latest]).toEqual([changed, 2, 2]);
  await administrator.delete(`/api/process-drafts/${newest.id}`, { version: 1 });
  const earlier = await read((await begin({ number: 1 })).body.id);
  expect([earlier.bpmn, earlier.basedOn, earlier.latest]).toEqual([leaveXml, 1, 2]);
});

test("there is no draft of a version or a process that is not there, and none for staff", async () => {
  expect((await begin({ number: 9 })).status).toBe(404);
  expect((await begin({}, administrator, newId())).status).toBe(404);
  expect((await begin({}, app.as(unit.leader))).status).toBe(403);
});
