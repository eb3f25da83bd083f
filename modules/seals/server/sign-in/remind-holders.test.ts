import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { remindEnding } from "../jobs/remind-ending.ts";
import { sealsApp } from "../testing.ts";
import { certificateOf } from "./testing.ts";

const app = await sealsApp();
const { clerk } = app.finance;
const remind = () => remindEnding({ services: app.services } as Parameters<typeof remindEnding>[0]);
const told = async () => {
  const { rows } = await sql`
    select 1 from kernel.notice where person_id = ${clerk.id} and event = 'seals.certificate-ending'`.execute(app.db);
  return rows.length;
};

it("two months before a certificate ends its holder is told, once in two weeks, and no more who has a later one", async () => {
  await app.found();
  await certificateOf(app, clerk);
  await app.clock.advance({ days: 660 });
  await remind();
  expect(await told()).toBe(0);
  await app.clock.advance({ days: 15 });
  await remind();
  await remind();
  expect(await told()).toBe(1);
  await app.clock.advance({ days: 14 });
  await remind();
  expect(await told()).toBe(2);
  await certificateOf(app, clerk);
  await app.clock.advance({ days: 14 });
  await remind();
  expect(await told()).toBe(2);
});
