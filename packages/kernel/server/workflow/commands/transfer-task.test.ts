import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { city, unit, begin, standing, act, taskOf, hearing, app } = await leaveApp();
const { officeDirector, clerk, staff } = unit;

test("hands a task to somebody else, who then handles it", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  const old = await taskOf(clerk, id);
  const answer = await act(clerk, id, "transfer", { toPersonId: unit.sectionChief.id, reason: "出差" });
  expect(answer.body.opened).toMatchObject([{ personId: unit.sectionChief.id, step: "money" }]);
  expect(await standing(id)).toEqual([`law ${officeDirector.name}`, `money ${unit.sectionChief.name}`].sort());
  expect((await app.as(clerk).post(`/api/tasks/${old}/complete`)).body.code).toBe("workflow.task_ended");
  expect((await act(unit.sectionChief, id, "complete")).status).toBe(200);
  expect((await hearing("task-transferred")).at(-1)).toMatchObject({
    personIds: [unit.sectionChief.id],
    reason: "出差",
  });
});

test("refuses persons who are unknown, administrators, or in the step already", async () => {
  const { id } = await begin("all");
  const code = async (toPersonId: string) => (await act(clerk, id, "transfer", { toPersonId })).body.code;
  expect(await code(newId())).toBe("workflow.person_unknown");
  expect(await code(city.systemAdministrator.id)).toBe("workflow.person_unknown");
  expect(await code(officeDirector.id)).toBe("workflow.already_handler");
});
