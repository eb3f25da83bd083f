import { expect, test } from "vitest";
import { designerApp } from "../testing/designer.ts";
import { leaveXml } from "../testing/leave-app.ts";

const { administrator, app, unit, draftOf, read } = await designerApp();

test("whoever keeps the processes is told what would be changed; nothing is kept", async () => {
  const bpmn = leaveXml
    .replace('id="leave"', 'id="elsewhere"')
    .replace("outcome = &quot;agree&quot;", `\${outcome == 'agree'}`);
  const id = await draftOf(bpmn);
  const { body } = await administrator.post("/api/processes/adapt", { bpmn });
  expect(body.changes).toMatchObject([
    { element: "x_sign", message: { en: expect.stringContaining('outcome = "agree"') } },
  ]);
  expect(body.bpmn).toContain('outcome = "agree"');
  expect((await read(id)).bpmn).toBe(bpmn);
});

test("nobody else may ask", async () => {
  expect((await app.as(unit.leader).post("/api/processes/adapt", { bpmn: leaveXml })).status).toBe(403);
});
