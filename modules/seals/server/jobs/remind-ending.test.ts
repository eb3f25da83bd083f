import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";
import { remindEnding } from "./remind-ending.ts";

const app = await sealsApp();
const { finance, education, people } = app;
const seal = await app.giveSeal(finance);
const remind = () => remindEnding({ services: app.services } as Parameters<typeof remindEnding>[0]);
const told = async (personId: string, event: string) => {
  const { rows } = await sql`
    select 1 from kernel.notice where person_id = ${personId} and event = ${event}`.execute(app.db);
  return rows.length;
};

it("nobody is reminded of a seal that is good for long and has its keeper", async () => {
  await app.clock.advance({ days: 660 });
  await remind();
  expect(await told(finance.clerk.id, "seals.ending")).toBe(0);
  expect(await told(finance.officeDirector.id, "seals.keeper-left")).toBe(0);
});

it("two months before a seal ends, its keeper and the security administrator are told, once in two weeks", async () => {
  await app.clock.advance({ days: 15 });
  await remind();
  await remind();
  expect(await told(finance.clerk.id, "seals.ending")).toBe(1);
  expect(await told(people.securityAdministrator.id, "seals.renewals-due")).toBe(1);
  expect(await told(education.clerk.id, "seals.ending")).toBe(0);
  await app.clock.advance({ days: 14 });
  await remind();
  expect(await told(finance.clerk.id, "seals.ending")).toBe(2);
  expect(await told(people.securityAdministrator.id, "seals.renewals-due")).toBe(2);
});

it("nobody is reminded of a seal that was renewed", async () => {
  const { status } = await app
    .as(people.securityAdministrator)
    .post(`/api/seals/${seal.id}/renew`, { version: seal.version });
  expect(status).toBe(200);
  await app.clock.advance({ days: 14 });
  await remind();
  expect(await told(finance.clerk.id, "seals.ending")).toBe(2);
});

it("once the keeper has left the unit, the seal is not theirs any more and the office director is told each week", async () => {
  const id = await app.approve([finance]);
  const use = await app.waitingFor(finance.clerk, id);
  await sql`
    update kernel.post set ended_at = ${app.clock.now()}
    where person_id = ${finance.clerk.id} and unit_id = ${finance.id}`.execute(app.db);
  await remind();
  await remind();
  expect(await told(finance.officeDirector.id, "seals.keeper-left")).toBe(1);
  expect(await told(education.officeDirector.id, "seals.keeper-left")).toBe(0);
  const { body } = await app.as(finance.leader).get("/api/seals/uses");
  expect(body.items).toMatchObject([{ id: use.id, maySeal: false }]);
  await app.clock.advance({ days: 7 });
  await remind();
  expect(await told(finance.officeDirector.id, "seals.keeper-left")).toBe(2);
});
