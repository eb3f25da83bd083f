import { expect, it } from "vitest";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance } = app;
const seal = await app.giveSeal(finance);

it("puts both certificates on the list of revoked ones, and lets the unit ask for another seal", async () => {
  expect((await app.ask(finance)).body.code).toBe("seals.has_seal");
  expect((await app.decide(seal, "destroy", { reason: "机构改革" })).body.state).toBe("destroyed");
  const rows = await seals(app.db)
    .selectFrom("seals.certificate")
    .select(["reason", "revoked_at"])
    .where("unit_id", "=", finance.id)
    .execute();
  expect(rows.map(({ reason }) => reason)).toEqual(["cessation", "cessation"]);
  expect((await app.ask(finance)).status).toBe(200);
});

it("is for ever, and for the security administrator alone", async () => {
  const [, destroyed] = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  expect((await app.decide(destroyed, "resume")).body.code).toBe("seals.wrong_state");
  const path = `/api/seals/${seal.id}/destroy`;
  expect((await app.as(finance.officeDirector).post(path, { version: destroyed.version })).status).toBe(403);
});
