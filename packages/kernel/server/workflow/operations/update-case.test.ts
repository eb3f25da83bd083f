import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, act } = await leaveApp();
const { staff, clerk, leader, officeDirector } = unit;

const titlesOf = async (person: typeof staff, id: string, view: string) =>
  (await app.as(person).get(`/api/tasks?view=${view}&limit=200`)).body.items
    .filter((item: { case: { id: string } }) => item.case.id === id)
    .map(({ title }: { title: string }) => title);

test("a new title stands at what is still to be handled or read; what was done keeps the one that it had", async () => {
  const { id } = await begin("side", { title: "旧题" });
  await act(staff, id, "complete");
  await app.as(staff).post(`/api/cases/leave.request/${id}/circulate`, { personIds: [leader.id] });
  await app.as(staff).post(`/api/leave/${id}/change`, { title: "新题" });
  expect([await titlesOf(clerk, id, "todo"), await titlesOf(leader, id, "toRead")]).toEqual([["新题"], ["新题"]]);
  expect(await titlesOf(staff, id, "done")).toEqual(["旧题"]);
  expect(await titlesOf(officeDirector, id, "todo")).toEqual(["新题"]);
});
