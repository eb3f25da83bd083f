import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";

const { people, keeper, staff } = await peopleApp();
const { id: unitId, officeId } = people.unit("财政局");

test("refuses to abolish a department with posts or parts, and says what remains", async () => {
  await keeper.post("/api/departments", { unitId, name: "机要室", parentId: officeId });
  const { status, body } = await keeper.post(`/api/departments/${officeId}/abolish`, { version: 1 });
  expect([status, body.code, body.detail]).toEqual([
    409,
    "people.department_in_use",
    "“办公室”尚有2个现任职务、1个下设机构，不能撤销。请先调整后再撤销。",
  ]);
});

test("abolishes an empty department once, and lets its name be used again", async () => {
  const { body } = await keeper.post("/api/departments", { unitId, name: "统计科" });
  const abolished = await keeper.post(`/api/departments/${body.id}/abolish`, { version: 1 });
  expect([abolished.status, abolished.body.state]).toEqual([200, "abolished"]);
  const again = await keeper.post(`/api/departments/${body.id}/abolish`, { version: 2 });
  expect([again.status, again.body.code]).toEqual([409, "people.department_abolished"]);
  expect((await keeper.post("/api/departments", { unitId, name: "统计科" })).status).toBe(200);
});

test("is refused to who does not keep the directory", async () => {
  expect((await staff.post(`/api/departments/${officeId}/abolish`, { version: 1 })).status).toBe(403);
});
