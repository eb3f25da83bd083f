import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, standing } = await leaveApp();
const { officeDirector, clerk, leader, deputy } = unit;
const keeper = app.as(officeDirector);
const ask = (id: string, step: string, person = officeDirector) =>
  app.as(person).get(`/api/cases/leave.request/${id}/candidates?step=${step}`);

test("whoever takes a case to a step chooses its handler among those whom the step allows, and reads beforehand who gets it", async () => {
  const { id } = await begin("leave");
  const { body } = await ask(id, "sign");
  const names = body.candidates.map((one: { name: string }) => one.name);
  expect(names).toEqual(expect.arrayContaining([leader.name, deputy.name]));
  const jump = (personIds: string[]) =>
    keeper.post(`/api/cases/leave.request/${id}/jump`, { step: "sign", personIds, reason: "直接报签" });
  expect((await jump([clerk.id])).body.code).toBe("workflow.not_a_candidate");
  const foreseen = await keeper.get(
    `/api/cases/leave.request/${id}/preview?operation=jump&step=sign&personIds=${deputy.id}`,
  );
  expect(foreseen.body.sentence.zh).toContain(`由${deputy.name}办理“审批”`);
  expect((await jump([deputy.id])).status).toBe(200);
  expect(await standing(id)).toEqual([`sign ${deputy.name}`]);
});

test("nobody is offered where the step's rules find its handlers, and nothing where there is no such step", async () => {
  const { id } = await begin("leave");
  expect((await ask(id, "check")).body.candidates).toEqual([]);
  for (const step of ["number", "elsewhere", "toString"]) expect((await ask(id, step)).status).toBe(404);
});

test("only whoever keeps the unit's cases reads it", async () => {
  const { id } = await begin("leave");
  expect((await ask(id, "sign", leader)).status).toBe(403);
  expect((await ask(id, "sign", city.systemAdministrator)).status).toBe(403);
  expect((await ask(id, "sign", city.unit("教育局").officeDirector)).status).toBe(404);
});
