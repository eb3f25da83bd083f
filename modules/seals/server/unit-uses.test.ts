import { expect, it } from "vitest";
import { sealsApp } from "./testing.ts";

const app = await sealsApp();
const { finance, people } = app;

it("keeps a unit with a seal from being abolished", async () => {
  await app.giveSeal(finance);
  const system = app.as(people.systemAdministrator);
  const unit = (await system.get(`/api/units/${finance.id}`)).body;
  const { body } = await system.post(`/api/units/${finance.id}/abolish`, { version: unit.version ?? 1 });
  expect(JSON.stringify(body)).toContain("未销毁的印章");
});
