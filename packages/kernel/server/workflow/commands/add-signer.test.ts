import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, standing, act, taskOf, hearing } = await leaveApp();
const { officeDirector, clerk, staff, sectionChief, leader, deputy } = unit;
const ask = (id: string, place: string, ...personIds: string[]) =>
  act(officeDirector, id, "signers", { place, personIds, reason: "请审核合法性" });

/** A case with the office director and the clerk side by side. */
async function side() {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  return id;
}

test("a handler asks others to sign first, waits for them, and sees whom they asked", async () => {
  const id = await side();
  const mine = await taskOf(officeDirector, id);
  const answer = await ask(id, "before", sectionChief.id, deputy.id);
  expect(answer.body.opened).toHaveLength(2);
  const view = (await app.as(officeDirector).get(`/api/tasks/${mine}`)).body;
  expect(view).toMatchObject({ state: "waiting", signsFor: null, others: [] });
  expect(view.signers.map(({ place }: { place: string }) => place)).toEqual(["before", "before"]);
  expect(view.may).toContain("removeSigner");
  expect((await app.as(officeDirector).post(`/api/tasks/${mine}/complete`)).body.code).toBe("workflow.task_waiting");
  await act(sectionChief, id, "complete", { opinion: "符合规定。" });
  await act(deputy, id, "complete");
  expect(await standing(id)).toContain(`law ${officeDirector.name}`);
  expect((await app.as(officeDirector).post(`/api/tasks/${mine}/complete`)).status).toBe(200);
});

test("whoever was asked gives an opinion and no more", async () => {
  const id = await side();
  await ask(id, "beside", sectionChief.id);
  const task = await taskOf(sectionChief, id);
  const view = (await app.as(sectionChief).get(`/api/tasks/${task}`)).body;
  expect(view.signsFor).toEqual({ by: { id: officeDirector.id, name: officeDirector.name }, place: "beside" });
  expect(view).toMatchObject({ choices: [], fields: [], form: null, sendBackTo: [] });
  expect(view.may).not.toContain("sendBack");
  const refused = await act(sectionChief, id, "send-back", { to: "previous", reason: "不妥" });
  expect(refused.body.code).toBe("workflow.signer_cannot");
  const history = (await app.as(officeDirector).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({
    operation: "addSigner",
    opinion: "请审核合法性",
    to: [{ name: sectionChief.name }],
  });
  expect(await hearing("task-opened")).toContainEqual(expect.objectContaining({ personIds: [sectionChief.id] }));
});

test("who signs after the handler is said to sign, not to handle, beforehand and in the history", async () => {
  const id = await side();
  await act(clerk, id, "complete");
  await ask(id, "after", sectionChief.id);
  const task = await taskOf(officeDirector, id);
  const said = (await app.as(officeDirector).get(`/api/tasks/${task}/preview?operation=complete`)).body;
  expect(said.sentence.zh).toBe(`提交后，由${sectionChief.name}签署意见。`);
  await act(officeDirector, id, "complete", { opinion: "同意。" });
  await act(sectionChief, id, "complete", { opinion: "符合规定。" });
  const { lines } = (await app.as(officeDirector).get(`/api/cases/leave.request/${id}/history`)).body;
  const opinions = lines.filter(({ operation }: { operation: string }) => operation === "complete").slice(-2);
  expect(opinions).toMatchObject([
    { person: { name: officeDirector.name }, place: null },
    { person: { name: sectionChief.name }, place: "after" },
  ]);
});

test("where many share a step, whoever was asked to sign after one of them has the task once that one is done", async () => {
  const { id } = await begin("all");
  expect((await standing(id)).length).toBeGreaterThanOrEqual(6);
  await act(clerk, id, "complete");
  const other = city.unit("教育局").staff;
  expect((await ask(id, "after", other.id)).status).toBe(200);
  await act(officeDirector, id, "complete");
  expect(await standing(id)).toContain(`everybody ${other.name}`);
  for (const one of [staff, sectionChief, leader, deputy]) await act(one, id, "complete");
  expect(await standing(id)).toEqual([`everybody ${other.name}`]);
  await act(other, id, "complete");
  expect(await standing(id)).toEqual([]);
});

test("refuses people who have left, administrators and whoever is at the step already", async () => {
  const id = await side();
  expect((await ask(id, "beside", newId())).body.code).toBe("workflow.person_unknown");
  expect((await ask(id, "beside", city.systemAdministrator.id)).body.code).toBe("workflow.person_unknown");
  expect((await ask(id, "beside", officeDirector.id)).body.code).toBe("workflow.already_handler");
  const task = await taskOf(officeDirector, id);
  const stranger = await app.as(staff).post(`/api/tasks/${task}/signers`, { place: "beside", personIds: [deputy.id] });
  expect(stranger.body.code).toBe("workflow.not_your_task");
});

test("whoever only signed has no part in the step when it comes back", async () => {
  const { id } = await begin("leave");
  await act(officeDirector, id, "signers", { personIds: [clerk.id], place: "before" });
  await act(clerk, id, "complete", { opinion: "情况属实。" });
  await act(officeDirector, id, "complete", { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } });
  await act(leader, id, "send-back", { reason: "请附证明。" });
  expect(await standing(id)).toEqual([`check ${officeDirector.name}`]);
});
