import { expect, test } from "vitest";
import { asSystem, sql } from "../../base/index.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";
import { compileProcess } from "./compile.ts";

const drafts = handlers({ find: "drafter" });
const xml = processXml({
  id: "spoken",
  name: "用印",
  attributes: { "tz:nameEn": "Use of the seal" },
  nodes: {
    s: start(),
    ask: user({ name: "申请", nameEn: "Request", opinion: "required" }, drafts),
    give: user({ name: "交印" }, drafts),
    back: user({ name: "归还", nameEn: "Return" }, drafts),
    e: end(),
  },
  flows: ["s ask", "ask give", "give back", "back e"],
});

const { app, unit, begin, act, taskOf, hearing } = await leaveApp();
await asSystem(app.services, "test.publish", (context) => publishProcess(context, xml));
const { staff, clerk } = unit;
await app.as(clerk).put("/api/me/settings", { language: "en" });

/** A task of somebody's new case, and what they read of it. */
async function readTask(person: typeof staff) {
  const { id } = await begin("spoken", {}, person);
  const taskId = await taskOf(person, id);
  return { id, taskId, task: (await app.as(person).get(`/api/tasks/${taskId}`)).body };
}

test("a process and its steps keep the English names that a file gives, and have none otherwise", async () => {
  const { graph } = await compileProcess(xml);
  expect(graph).toMatchObject({ name: "用印", nameEn: "Use of the seal" });
  expect(graph?.nodes.ask).toMatchObject({ name: "申请", nameEn: "Request" });
  expect(graph?.nodes.give).not.toHaveProperty("nameEn");
});

test("whoever reads English sees the English names of the task, in lists and in the history", async () => {
  const { id, task } = await readTask(clerk);
  expect(task).toMatchObject({ process: { name: "Use of the seal" }, step: { id: "ask", name: "Request" } });
  for (const view of ["todo", "following"])
    expect((await app.as(clerk).get(`/api/tasks?view=${view}`)).body.items[0]).toMatchObject({ step: "Request" });
  const { body } = await app.as(clerk).get(`/api/cases/leave.request/${id}/history`);
  expect(body).toMatchObject({ process: { name: "Use of the seal" }, open: [{ step: { name: "Request" } }] });
  expect(body.lines[0].to[0].step).toBe("Request");
});

test("whoever reads Chinese sees the Chinese ones", async () => {
  const { id, task } = await readTask(staff);
  expect(task).toMatchObject({ process: { name: "用印" }, step: { name: "申请" } });
  expect((await app.as(staff).get("/api/tasks")).body.items[0].step).toBe("申请");
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
  expect(body.open[0].step.name).toBe("申请");
});

test("a step without an English name keeps its Chinese one; so do tasks from before there were any", async () => {
  const { id } = await readTask(clerk);
  await act(clerk, id, "complete", { opinion: "Please." });
  const item = async () => (await app.as(clerk).get("/api/tasks")).body.items[0];
  expect(await item()).toMatchObject({ step: "交印" });
  await act(clerk, id, "complete");
  expect(await item()).toMatchObject({ step: "Return" });
  await sql`update kernel.task set step_name_en = null where case_id = ${id}`.execute(app.db);
  expect(await item()).toMatchObject({ step: "归还" });
});

test("previews and errors name a step in the language of their sentence", async () => {
  const { id, taskId } = await readTask(clerk);
  const refused = await act(clerk, id, "complete");
  expect(refused.body).toMatchObject({ code: "workflow.opinion_required", detail: expect.stringContaining("Request") });
  await act(clerk, id, "complete", { opinion: "Please." });
  const next = await app.as(clerk).get(`/api/tasks/${await taskOf(clerk, id)}/preview?operation=complete`);
  expect(next.body.sentence).toEqual({
    zh: `提交后，由${clerk.name}办理“归还”。`,
    en: `Once you submit, ${clerk.name} will handle “Return”.`,
  });
  expect(taskId).not.toBe(await taskOf(clerk, id));
});

test("subscribers hear both names, so that notices are told in each reader's language", async () => {
  await begin("spoken");
  const opened = await hearing("task-opened");
  expect(opened.at(-1)).toMatchObject({ step: { id: "ask", name: "申请", nameEn: "Request" } });
});
