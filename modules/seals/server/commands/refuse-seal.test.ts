import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance } = app;

it("leaves the seal unmade, with the reason, and the unit may ask again", async () => {
  const { body } = await app.ask(finance);
  const refused = (await app.decide(body, "refuse", { reason: "名称有误" })).body;
  expect([refused.state, refused.reason, refused.may]).toEqual(["refused", "名称有误", []]);
  expect((await app.ask(finance)).status).toBe(200);
});

it("is for the security administrator alone", async () => {
  const [{ id, version }] = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  expect((await app.as(finance.officeDirector).post(`/api/seals/${id}/refuse`, { version })).status).toBe(403);
});
