import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const manager = app.as(finance.officeDirector);

it("is for the managers of a unit; forms for everyone are for who keeps these", async () => {
  const { body } = await manager.post("/api/application-forms", { title: "本局事项" });
  for (const person of [people.unit("教育局").officeDirector, people.secretaryGeneral])
    expect((await app.as(person).get(`/api/application-forms/${body.id}`)).status).toBe(404);
  expect((await app.as(finance.staff).get("/api/application-forms")).status).toBe(403);
  const everyone = await manager.post("/api/application-forms", { title: "通用", audience: "everyone" });
  expect([everyone.status, everyone.body.code]).toEqual([403, "kernel.forbidden"]);
  const listed = (await manager.get("/api/application-forms")).body.items;
  expect(listed[0]).toMatchObject({ title: "本局事项", state: "draft", latest: 0 });
  expect((await app.as(people.unit("教育局").officeDirector).get("/api/application-forms")).body.items).toEqual([]);
});

it("begins from a ready form with its fields, and not from one that is not there", async () => {
  const { body } = await manager.post("/api/application-forms", { title: "会议室", from: "room" });
  const { form } = (await manager.get(`/api/application-forms/${body.id}`)).body;
  expect(form).toMatchObject({ title: "会议室", overlap: { resource: "会议室", time: "使用时间" } });
  expect((await manager.post("/api/application-forms", { title: "试", from: "constructor" })).status).toBe(404);
});
