import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { unit, begin, standing, act, taskOf, hearing, app } = await leaveApp();
const { clerk, staff } = unit;

test("one of several candidates takes a task; the others do not see it until it is released", async () => {
  const { id } = await begin("one");
  const others = await taskOf(staff, id);
  expect((await act(clerk, id, "claim")).status).toBe(200);
  expect(await standing(id)).toEqual([`anybody ${clerk.name}`]);
  const todo = await app.as(staff).get("/api/tasks");
  expect(todo.body.items).toEqual([]);
  expect((await app.as(staff).post(`/api/tasks/${others}/complete`)).body.code).toBe("workflow.task_held");
  expect((await app.as(staff).post(`/api/tasks/${others}/claim`)).body.code).toBe("workflow.task_held");
  expect((await act(clerk, id, "claim")).body.code).toBe("workflow.nothing_to_claim");
  expect((await act(clerk, id, "release")).status).toBe(200);
  expect((await app.as(staff).post(`/api/tasks/${others}/complete`)).status).toBe(200);
  expect(await standing(id)).toEqual([]);
});

test("two claims at the same moment: one wins", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id } = await begin("one");
    const people = [clerk, staff, unit.leader];
    const tasks = await Promise.all(people.map((person) => taskOf(person, id)));
    const claims = people.map((person, place) => app.as(person).post(`/api/tasks/${tasks[place]}/claim`));
    const answers = await Promise.all(claims);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await standing(id)).toHaveLength(1);
  }
});

test("the other candidates' lists are looked at again when one takes a task and when they give it back", async () => {
  const { id } = await begin("one");
  for (const [operation, event] of [
    ["claim", "task-claimed"],
    ["release", "task-released"],
  ] as const) {
    await act(clerk, id, operation);
    const told = (await hearing(event)).at(-1)!;
    expect(told.personIds).toEqual([]);
    expect(told.changedFor).toContain(staff.id);
    expect(told.changedFor).not.toContain(clerk.id);
  }
});
