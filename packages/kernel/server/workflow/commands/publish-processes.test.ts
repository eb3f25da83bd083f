import { expect, test } from "vitest";
import { leaveApp, leaveXml, sideXml } from "../testing/leave-app.ts";
import { element, end, processXml, start } from "../testing/process.ts";

const { app, city, unit } = await leaveApp();
const administrator = app.as(city.systemAdministrator);
const publish = (...files: string[]) => administrator.post("/api/processes/publish", { files });
const renamed = (xml: string, name: string) => xml.replace(/name="(请假|会签)"/, `name="${name}"`);

test("publishes many files at once, in their order; the same text makes no new version", async () => {
  const { body } = await publish(renamed(leaveXml, "休假"), sideXml, renamed(sideXml, "联签"));
  expect(body.processes).toMatchObject([
    { key: "leave", name: "休假", number: 2, isNew: true },
    { key: "side", number: 1, isNew: false },
    { key: "side", name: "联签", number: 2, isNew: true },
  ]);
});

test("publishes none where one is refused, and names every fault with its file", async () => {
  const wrong = leaveXml.replace('role="clerk"', 'role="porter"');
  const { body } = await publish(renamed(sideXml, "并签"), wrong, "<a/>");
  expect(body).toMatchObject({ status: 422, code: "workflow.process_refused" });
  expect(body.faults).toMatchObject([
    { path: "files.1.file", code: "rule_unknown_role" },
    { path: expect.stringMatching(/^files\.2\./) },
  ]);
  const { body: list } = await administrator.get("/api/processes?limit=50");
  expect(list.items.map(({ name }: { name: string }) => name)).not.toContain("并签");
});

test("is for whoever keeps the processes", async () => {
  expect((await app.as(unit.leader).post("/api/processes/publish", { files: [leaveXml] })).status).toBe(403);
  expect((await publish()).status).toBe(400);
});

/** A process that does nothing but call others. */
const calling = (key: string) =>
  processXml({
    id: "caller",
    name: "调用",
    nodes: { s: start(), call: element("callActivity", { calledElement: key }), e: end() },
    flows: ["s call", "call e"],
  });

test("says beforehand of each file what publishing would come to, and in which order they find what they call", async () => {
  const check = (...files: string[]) => administrator.post("/api/processes/check-many", { files });
  const wrong = leaveXml.replace('role="clerk"', 'role="porter"');
  const fresh = sideXml.replace('id="side"', 'id="fresh"');
  const { body } = await check(calling("fresh"), wrong, fresh, renamed(leaveXml, "年假"), sideXml, "<a/>");
  expect(body.order).toEqual([2, 3, 4, 0]);
  expect(body.files).toMatchObject([
    { key: "caller", change: "first", number: 1, faults: [] },
    { key: null, change: "refused", faults: [{ code: "rule_unknown_role", message: { zh: expect.any(String) } }] },
    { key: "fresh", change: "first", number: 1 },
    { key: "leave", name: "年假", change: "next", number: 3 },
    { key: "side", change: "next", number: 3 },
    { change: "refused", faults: [{ code: "not_bpmn" }] },
  ]);
  expect((await check(calling("nowhere"))).body.files).toMatchObject([{ faults: [{ code: "call_unknown" }] }]);
  expect((await check(renamed(sideXml, "联签"))).body.files).toMatchObject([{ change: "same", number: 2 }]);
  const { body: list } = await administrator.get("/api/processes?limit=50");
  expect(list.items.map(({ key }: { key: string }) => key)).not.toContain("fresh");
  expect((await app.as(unit.leader).post("/api/processes/check-many", { files: [leaveXml] })).status).toBe(403);
});
