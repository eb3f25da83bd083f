import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";
import { element, end, handlers, processXml, start, user } from "../testing/process.ts";

const { app, city, unit, begin } = await leaveApp();
const administrator = app.as(city.systemAdministrator);
const publish = (bpmn: string) => administrator.post("/api/processes", { bpmn });
const step = (name: string) => user({ name }, handlers({ find: "role", role: "officeDirector", of: "case" }));

const calling = (id: string, name: string, called: string) =>
  processXml({
    id,
    name,
    nodes: { s: start(), call: element("callActivity", { name: "核稿", calledElement: called }), e: end() },
    flows: ["s call", "call e"],
  });
const checking = (name: string) =>
  processXml({
    id: "checking",
    name: "核稿",
    nodes: { s: start(), check: step(name), e: end() },
    flows: ["s check", "check e"],
  });

const versionsOf = async (id: string) =>
  (await administrator.get(`/api/processes/${id}/versions`)).body.versions.map(
    ({ number }: { number: number }) => number,
  );

test("a process that calls one which is not published is refused, naming it", async () => {
  const { body } = await publish(calling("outer", "外层", "checking"));
  expect(body.faults).toMatchObject([{ path: "call", code: "call_unknown" }]);
  expect(body.faults[0].message).toContain("“核稿”要调用流程“checking”");
  const none = await publish(calling("outer", "外层", "checking").replace(' calledElement="checking"', ""));
  expect(none.body.faults).toMatchObject([{ path: "call", code: "call_missing" }]);
});

test("cases run the version that was newest when they began; publishing it gives its callers a new version, too", async () => {
  await publish(checking("初核"));
  const outer = await publish(calling("outer", "外层", "checking"));
  const outermost = await publish(calling("outermost", "最外层", "outer"));
  const first = await begin("outermost");
  expect(await tasks()).toEqual(["核稿：核稿：初核"]);
  await publish(checking("复核"));
  expect(await versionsOf(outer.body.id)).toEqual([2, 1]);
  expect(await versionsOf(outermost.body.id)).toEqual([2, 1]);
  await begin("outermost");
  expect(await tasks()).toEqual(["核稿：核稿：初核", "核稿：核稿：复核"]);
  const history = await app.as(unit.staff).get(`/api/cases/leave.request/${first.id}/history`);
  expect(JSON.stringify(history.body)).toContain("核稿：核稿：初核");
  expect((await publish(checking("复核"))).body.isNew).toBe(false);
  expect(await versionsOf(outer.body.id)).toEqual([2, 1]);
});

test("a process that would come back to calling itself is refused", async () => {
  const { body } = await publish(
    checking("复核").replace('<bpmn:endEvent id="e"', '<bpmn:callActivity id="again" calledElement="outermost"/>$&'),
  );
  expect(body.faults.map(({ code }: { code: string }) => code)).toContain("call_recursive");
  expect((await publish(calling("self", "自调", "self"))).body.faults).toMatchObject([{ code: "call_recursive" }]);
});

test("a step that a module's page completes is completed there in a called process, too, and goes on as its caller draws", async () => {
  const filing = processXml({
    id: "filing",
    name: "归档办法",
    nodes: {
      s: start(),
      file: user({ name: "归档", form: "leave.file" }, handlers({ find: "role", role: "clerk", of: "case" })),
      e: end(),
    },
    flows: ["s file", "file e"],
  });
  await publish(filing);
  await publish(calling("keeping", "存档", "filing"));
  const { id } = await begin("keeping");
  const [task] = (await app.as(unit.clerk).get("/api/tasks")).body.items;
  expect((await app.as(unit.clerk).get(`/api/tasks/${task.id}`)).body).toMatchObject({
    form: "leave.file",
    step: { id: "call/file" },
  });
  expect((await app.as(unit.clerk).post(`/api/tasks/${task.id}/complete`)).body.code).toBe("workflow.complete_by_form");
  expect((await app.as(unit.clerk).post(`/api/leave/${id}/file`)).body).toEqual({ status: "finished" });
});

test("a case inside a called process moves to the version that its caller got", async () => {
  await begin("outer");
  expect((await publish(checking("终核"))).body.isNew).toBe(true);
  const processes = await administrator.get("/api/processes?limit=100");
  const { id } = processes.body.items.find(({ key }: { key: string }) => key === "outer");
  const { body } = await administrator.get(`/api/processes/${id}/migration`);
  expect(body.items).toMatchObject([{ possible: true, steps: ["核稿：复核"] }]);
  const [{ instanceId }] = body.items;
  const order = { instanceIds: [instanceId], reason: "按新版本办理" };
  const { body: run } = await administrator.post(`/api/processes/${id}/migration`, order);
  await app.drainJobs();
  expect((await administrator.get(`/api/batch-runs/${run.id}`)).body).toMatchObject({ done: 1, refused: 0 });
});

async function tasks(): Promise<string[]> {
  const { body } = await app.as(unit.officeDirector).get("/api/tasks?view=todo&limit=50");
  return body.items.map(({ step }: { step: string }) => step).sort();
}
