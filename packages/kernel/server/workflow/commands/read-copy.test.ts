import { expect, test } from "vitest";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, hearing } = await leaveApp();
const { staff, clerk } = unit;
const reader = city.unit("教育局").leader;
const copiesOf = async (person: typeof staff) => (await app.as(person).get("/api/tasks?view=toRead")).body.items;

test("is the reader's alone, is told once, and is a receipt in the history", async () => {
  const { id } = await begin("side");
  await app.as(staff).post(`/api/cases/leave.request/${id}/circulate`, { personIds: [reader.id, clerk.id] });
  const [copy] = await copiesOf(reader);
  expect((await app.as(clerk).post(`/api/copies/${copy.id}/read`)).status).toBe(404);
  expect((await app.as(reader).post(`/api/copies/${copy.id}/read`)).status).toBe(200);
  expect((await app.as(reader).post(`/api/copies/${copy.id}/read`)).status).toBe(200);
  expect(await copiesOf(reader)).toEqual([]);
  expect(await hearing("copy-read")).toHaveLength(1);
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
  const receipts = body.copies.filter(({ readAt }: { readAt: string | null }) => readAt !== null);
  expect(receipts).toMatchObject([{ reader: { name: reader.name }, from: staff.name }]);
});
