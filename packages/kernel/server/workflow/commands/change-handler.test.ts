import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, standing, act, taskOf } = await leaveApp();
const { officeDirector, clerk, staff, deputy } = unit;
const keeper = app.as(officeDirector);

test("somebody's task is given to another, also while it waits or is held", async () => {
  const { id } = await begin("one");
  const held = await taskOf(officeDirector, id);
  await act(clerk, id, "claim");
  const change = (taskId: string, toPersonId: string) =>
    keeper.post(`/api/tasks/${taskId}/handler`, { toPersonId, reason: "借调" });
  expect((await change(held, clerk.id)).body.code).toBe("workflow.already_handler");
  expect((await change(held, newId())).body.code).toBe("workflow.person_unknown");
  expect((await change(newId(), deputy.id)).status).toBe(404);
  const mine = await taskOf(clerk, id);
  const other = city.unit("教育局").staff;
  expect((await change(mine, other.id)).body.opened).toMatchObject([{ personId: other.id }]);
  expect(await standing(id)).toEqual([`anybody ${other.name}`]);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({ operation: "changeHandler", opinion: "借调", to: [{ id: other.id }] });
});
