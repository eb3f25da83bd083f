import { expect, test } from "vitest";
import { leaveApp, leaveXml } from "../testing/leave-app.ts";

const { app, city, unit, begin } = await leaveApp();
const administrator = app.as(city.systemAdministrator);
const publish = (bpmn: string) => administrator.post("/api/processes", { bpmn });

test("publishes a new version; the same text makes none; running cases stay on theirs", async () => {
  const { id } = await begin("leave");
  expect((await publish(leaveXml)).body).toMatchObject({ key: "leave", number: 1, isNew: false });
  const changed = leaveXml.replace('name="审批"', 'name="领导审批"');
  const { body } = await publish(changed);
  expect(body).toMatchObject({ key: "leave", name: "请假", number: 2, isNew: true });
  const versions = await administrator.get(`/api/processes/${body.id}/versions`);
  expect(versions.body.name).toBe("请假");
  expect(versions.body.versions).toMatchObject([
    { number: 2, publishedBy: city.systemAdministrator.name, running: 0 },
    { number: 1, publishedBy: null, running: 1 },
  ]);
  expect((await administrator.get(`/api/processes/${body.id}/versions/2`)).body).toEqual({ number: 2, bpmn: changed });
  const diagram = await app.as(unit.staff).get(`/api/cases/leave.request/${id}/diagram`);
  expect(diagram.body.bpmn).toBe(leaveXml);
});

test("refuses with every fault at once, each naming its element and the remedy", async () => {
  const wrong = leaveXml
    .replace("leave.number", "leave.nothing")
    .replace('role="clerk"', 'role="porter"')
    .replace("outcome =", "outcome = (");
  const { body } = await publish(wrong);
  expect(body).toMatchObject({ status: 422, code: "workflow.process_refused" });
  expect(body.faults).toMatchObject([
    { path: "x_sign", code: "condition_wrong" },
    { path: "number", code: "action_unknown" },
    { path: "file", code: "rule_unknown_role" },
  ]);
  const english = await administrator.post(
    "/api/processes",
    { bpmn: "<a/>" },
    { headers: { "accept-language": "en" } },
  );
  expect(english.body.faults[0].message).toContain("no BPMN 2.0 file");
});

test("two publishings of the same text at the same moment make one version", async () => {
  const text = leaveXml.replace('name="审核"', 'name="办公室审核"');
  const answers = await Promise.all([publish(text), publish(text), publish(text)]);
  expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
});

test("lists processes for the system administrator only", async () => {
  const { body } = await administrator.get("/api/processes?limit=2");
  expect(body.items.map(({ key }: { key: string }) => key)).toEqual(["all", "leave"]);
  const rest = await administrator.get(`/api/processes?limit=2&cursor=${body.next}`);
  expect(rest.body.items.map(({ key }: { key: string }) => key)).toEqual(["one", "side"]);
  expect((await app.as(unit.leader).get("/api/processes")).status).toBe(403);
  expect((await app.as(unit.leader).post("/api/processes", { bpmn: leaveXml })).status).toBe(403);
});
