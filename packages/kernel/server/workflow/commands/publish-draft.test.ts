import { expect, test } from "vitest";
import { designerApp, otherLeave } from "../testing/designer.ts";
import { leaveXml } from "../testing/leave-app.ts";

const { administrator, draftOf, read, begin, standing, app, unit } = await designerApp();
const publish = (id: string, version = 1) => administrator.post(`/api/process-drafts/${id}/publish`, { version });

test("publishes a draft as the next version and ends it; running cases stay on theirs", async () => {
  const running = await begin("leave");
  const { id: processId } = (await administrator.get("/api/processes?limit=200")).body.items.find(
    ({ key }: { key: string }) => key === "leave",
  );
  const { body } = await administrator.post(`/api/processes/${processId}/draft`, {});
  expect(await read(body.id)).toMatchObject({ bpmn: leaveXml, basedOn: 1, running: 1 });
  const bpmn = leaveXml.replace('name="审核"', 'name="复审"');
  await administrator.put(`/api/process-drafts/${body.id}`, { version: 1, bpmn });
  expect((await publish(body.id, 2)).body).toMatchObject({ id: processId, key: "leave", number: 2, isNew: true });
  expect((await administrator.get(`/api/process-drafts/${body.id}`)).status).toBe(404);
  expect(await standing(running.id)).toEqual([`check ${unit.officeDirector.name}`]);
});

test("a draft with faults is refused with all of them and stays", async () => {
  const id = await draftOf(otherLeave("faulty").replace("leave.number", "leave.nothing"));
  const { body } = await publish(id);
  expect(body).toMatchObject({ status: 422, faults: [{ path: "number", code: "action_unknown" }] });
  expect((await read(id)).version).toBe(1);
});

test("a draft of one process never becomes a version of another", async () => {
  const id = await draftOf(leaveXml);
  await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn: otherLeave("side") });
  expect((await publish(id, 2)).body.code).toBe("workflow.draft_other_process");
  const fresh = await draftOf(otherLeave("fresh"));
  await administrator.put(`/api/process-drafts/${fresh}`, { version: 1, bpmn: otherLeave("side") });
  expect((await publish(fresh, 2)).body).toMatchObject({ status: 409, code: "workflow.process_key_taken" });
});

test("publishes what the person saw, and only for those who keep processes", async () => {
  const id = await draftOf(otherLeave("seen"));
  await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn: otherLeave("seen") });
  expect((await publish(id, 1)).body.code).toBe("kernel.version_conflict");
  expect((await app.as(unit.leader).post(`/api/process-drafts/${id}/publish`, { version: 2 })).status).toBe(403);
});
