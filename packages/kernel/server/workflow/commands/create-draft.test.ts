import { expect, test } from "vitest";
import { designerApp, otherLeave } from "../testing/designer.ts";
import { leaveXml } from "../testing/leave-app.ts";

const { administrator, draftOf, read, app } = await designerApp();

const foreign = otherLeave("foreign")
  .replace("<bpmn:process", '\r\n<!-- 他系统导出 -->\r\n<bpmn:process xmlns:zeebe="http://zeebe" zeebe:version="7"')
  .replace("<bpmn:startEvent", "\t<bpmn:startEvent");

test("gives a file back byte for byte, from its draft and from its version", async () => {
  const id = await draftOf(foreign);
  const bytes = async (path: string) => Buffer.from((await administrator.get(path)).body).toString();
  expect(await bytes(`/api/process-drafts/${id}/file`)).toBe(foreign);
  const { body } = await administrator.post(`/api/process-drafts/${id}/publish`, { version: 1 });
  expect(await bytes(`/api/processes/${body.id}/versions/1/file`)).toBe(foreign);
  const { headers } = await administrator.get(`/api/processes/${body.id}/versions/1/file`);
  expect(headers.get("content-disposition")).toContain(encodeURIComponent("请假-1.bpmn"));
});

test("a file of a published process becomes a draft of its next version, and there is one at a time", async () => {
  const id = await draftOf(leaveXml);
  const draft = await read(id);
  expect(draft).toMatchObject({ key: "leave", basedOn: 1, latest: 1, running: 0, faults: [] });
  const again = await administrator.post("/api/process-drafts", { bpmn: leaveXml });
  expect(again.body).toMatchObject({ status: 409, code: "workflow.draft_exists" });
  const third = await administrator.post(`/api/processes/${draft.processId}/draft`, {});
  expect(third.body).toMatchObject({ status: 409, code: "workflow.draft_exists" });
});

test("refuses a file in which there is nothing to draw, and says why", async () => {
  const { body } = await administrator.post("/api/process-drafts", { bpmn: "<html/>" });
  expect(body).toMatchObject({ status: 422, code: "workflow.file_refused" });
  expect(body.faults.length).toBeGreaterThan(0);
});

test("lists drafts, the newest first, page by page", async () => {
  const ids: string[] = [];
  for (const key of ["one1", "two2", "three3"]) {
    await app.clock.advance({ minutes: 1 });
    ids.unshift(await draftOf(otherLeave(key)));
  }
  const first = (await administrator.get("/api/process-drafts?limit=2")).body;
  expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  const next = (await administrator.get(`/api/process-drafts?limit=2&cursor=${first.next}`)).body;
  expect(next.items[0].id).toBe(ids[2]);
});
