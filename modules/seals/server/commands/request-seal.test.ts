import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, people } = app;

it("is for the unit's office director, and names the keeper", async () => {
  const { status, body } = await app.ask(finance);
  expect([status, body.state, body.name, body.keeper.name]).toEqual([
    200,
    "requested",
    finance.name,
    finance.clerk.name,
  ]);
  const wish = { keeperId: finance.clerk.id, reason: "公文用印" };
  expect((await app.as(finance.clerk).post("/api/seals", wish)).status).toBe(403);
});

it("is refused while the unit has a seal or waits for one", async () => {
  expect((await app.ask(finance)).body.code).toBe("seals.has_seal");
});

it("needs a keeper who holds a post in the unit", async () => {
  const { body } = await app.ask(people.unit("民政局"), { keeperId: finance.clerk.id });
  expect(body.code).toBe("seals.keeper_elsewhere");
});
