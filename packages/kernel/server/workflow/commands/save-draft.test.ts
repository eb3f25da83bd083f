import { expect, test } from "vitest";
import { designerApp, otherLeave } from "../testing/designer.ts";

const { administrator, draftOf, read, app, city, unit } = await designerApp();

test("saves an unfinished drawing and lists every fault with its element, its name and what would mend it", async () => {
  const id = await draftOf(otherLeave("trip"));
  const bpmn = otherLeave("trip")
    .replace('name="请假"', 'name="出差"')
    .replace(/<tz:handlers find="chosen">.*?<\/tz:handlers>/s, "");
  const { status, body } = await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn });
  expect([status, body.version, body.name]).toEqual([200, 2, "出差"]);
  expect(body.faults).toMatchObject([{ element: "sign", name: "审批", code: "handlers_missing" }]);
  expect(body.faults[0].message.zh).toContain("请设置办理人规则");
  expect(body.faults[0].message.en).toContain("Give it a handlers rule");
  expect(await read(id)).toMatchObject({
    bpmn,
    version: 2,
    faults: body.faults,
    updatedBy: city.systemAdministrator.name,
  });
});

test("keeps what cannot even be read, under the name it had", async () => {
  const id = await draftOf(otherLeave("trip2"));
  const { body } = await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn: "<bpmn:half" });
  expect([body.key, body.faults[0].code]).toEqual(["trip2", "unreadable"]);
});

test("refuses to save over what somebody else has saved meanwhile", async () => {
  const id = await draftOf(otherLeave("trip3"));
  const save = () => administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn: otherLeave("trip3") });
  expect((await save()).status).toBe(200);
  expect((await save()).body).toMatchObject({ status: 409, code: "kernel.version_conflict" });
});

test("a name with signs that no database keeps is saved without them", async () => {
  const id = await draftOf(otherLeave("trip4"));
  const bpmn = otherLeave("trip4").replace('name="请假"', 'name="出&#0;差"');
  expect((await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn })).status).toBe(200);
});

test("drafts are for those who keep processes", async () => {
  const id = await draftOf(otherLeave("trip5"));
  const staff = app.as(unit.leader);
  const answers = [
    await staff.get("/api/process-drafts"),
    await staff.get(`/api/process-drafts/${id}`),
    await staff.get(`/api/process-drafts/${id}/file`),
    await staff.put(`/api/process-drafts/${id}`, { version: 1, bpmn: "x" }),
    await staff.delete(`/api/process-drafts/${id}`, { version: 1 }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test("tells of a file of another product what does nothing here, and publishes it all the same", async () => {
  const bpmn = otherLeave("trip9").replace(
    /<bpmn:userTask id="sign"/,
    '<bpmn:userTask xmlns:flowable="http://flowable.org/bpmn" flowable:dueDate="P3D" id="sign"',
  );
  const id = await draftOf(bpmn);
  const remarks = [{ element: "sign", message: { zh: expect.stringContaining("办理时限（P3D）") } }];
  expect(await read(id)).toMatchObject({ faults: [], remarks });
  const saved = await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn });
  expect(saved.body).toMatchObject({ faults: [], remarks });
  expect((await administrator.post("/api/processes/check", { bpmn })).body).toMatchObject({ faults: [], remarks });
  const { body: many } = await administrator.post("/api/processes/check-many", { files: [bpmn] });
  expect(many.files).toMatchObject([{ change: "first", remarks }]);
  expect((await administrator.post(`/api/process-drafts/${id}/publish`, { version: 2 })).status).toBe(200);
});
