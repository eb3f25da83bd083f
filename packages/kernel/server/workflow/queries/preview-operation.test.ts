import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, standing, act, taskOf } = await leaveApp();
const { officeDirector, clerk, staff, leader, deputy, sectionChief } = unit;

async function preview(taskId: string, person: typeof staff, query: string) {
  const { body } = await app.as(person).get(`/api/tasks/${taskId}/preview?${query}`);
  return body as { possible: boolean; sentence: { zh: string; en: string } };
}

test("says in one sentence who gets the case, and does nothing", async () => {
  const { id } = await begin("side");
  const task = await taskOf(staff, id);
  const { possible, sentence } = await preview(task, staff, "operation=complete");
  expect(possible).toBe(true);
  expect(sentence.zh).toBe(`提交后，由${officeDirector.name}办理“合法性审核”；由${clerk.name}办理“经费审核”。`);
  expect(sentence.en).toContain(`${clerk.name} will handle`);
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
});

test("says whose tasks are taken back, whom the case waits for, and that it ends", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  const law = await taskOf(officeDirector, id);
  const back = await preview(law, officeDirector, "operation=sendBack&step=drafter");
  expect(back.sentence.zh).toBe(`退回后，由${staff.name}办理“拟稿”；改好后重新逐环节办理；收回${clerk.name}的任务。`);
  const done = await preview(law, officeDirector, "operation=complete");
  expect(done.sentence.zh).toBe(`提交后，等${clerk.name}办理后再继续。`);
  const signer = `operation=addSigner&place=before&personIds=${sectionChief.id}`;
  expect((await preview(law, officeDirector, signer)).sentence.zh).toBe(
    `加签后，先由${sectionChief.name}签署意见，签署完毕再由您办理。`,
  );
  const beside = `operation=addSigner&place=beside&personIds=${sectionChief.id},${leader.id}`;
  expect((await preview(law, officeDirector, beside)).sentence.zh).toContain("与您同时办理，全部办完才进入下一环节");
  const moved = await preview(law, officeDirector, `operation=transfer&personIds=${sectionChief.id}`);
  expect(moved.sentence.zh).toBe(`转办后，由${sectionChief.name}办理“合法性审核”。`);
  await act(officeDirector, id, "complete");
  expect((await preview(law, officeDirector, "operation=withdraw")).sentence.zh).toBe(
    `撤回后，由${officeDirector.name}办理“合法性审核”。`,
  );
  await act(clerk, id, "complete");
  const last = await taskOf(leader, id);
  expect((await preview(last, leader, "operation=complete")).sentence.zh).toBe(
    `提交后，收回${deputy.name}的任务；流程办结。`,
  );
});

test("takes into account whom the handler chooses for the next step", async () => {
  const { id } = await begin("leave");
  const task = await taskOf(officeDirector, id);
  const query = `operation=complete&outcome=agree&chosen=sign:${leader.id}`;
  expect((await preview(task, officeDirector, query)).sentence.zh).toBe(`提交后，由${leader.name}办理“审批”。`);
  expect((await preview(task, officeDirector, "operation=complete&outcome=agree")).possible).toBe(false);
});

test("stops before what the system does, for that is done only once", async () => {
  const { id } = await begin("leave", { chosen: { sign: [leader.id] } });
  await act(officeDirector, id, "complete", { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } });
  const task = await taskOf(leader, id);
  expect((await preview(task, leader, "operation=complete")).sentence.zh).toContain("系统自动办理");
});

test("says why something is not possible instead of failing", async () => {
  const { id } = await begin("leave");
  const task = await taskOf(officeDirector, id);
  expect(await preview(task, officeDirector, "operation=complete")).toEqual({
    possible: false,
    sentence: {
      zh: expect.stringContaining("请为“审核”选择办理结果"),
      en: expect.stringContaining("Choose an outcome"),
    },
  });
  expect((await preview(task, staff, "operation=transfer")).possible).toBe(false);
});

test("what an intervention would do is told to whoever may intervene", async () => {
  const { id } = await begin("side");
  const at = `/api/cases/leave.request/${id}/preview?operation=jump&step=sign`;
  const { body } = await app.as(officeDirector).get(at);
  expect(body.sentence.zh).toBe(`跳转后，由${leader.name}、${deputy.name}办理“签发”；收回${staff.name}的任务。`);
  expect((await app.as(leader).get(at)).status).toBe(403);
  const change = `/api/cases/leave.request/${id}/preview?operation=changeHandler&toPersonId=${sectionChief.id}&taskId=`;
  const changed = await app.as(officeDirector).get(change + (await taskOf(staff, id)));
  expect(changed.body.sentence.zh).toBe(`更换后，由${sectionChief.name}办理“拟稿”。`);
  const gone = (await app.as(officeDirector).get(change + id)).body;
  expect([gone.possible, gone.sentence.zh]).toEqual([false, expect.stringContaining("已经办理或收回")]);
  const other = city.unit("教育局").staff;
  const task = await taskOf(staff, id);
  expect((await app.as(other).get(`/api/tasks/${task}/preview?operation=complete`)).status).toBe(404);
});
