import { expect, test } from "vitest";
import { sql } from "../base/index.ts";
import { testOffice } from "./fixture/office.ts";
import { signedIn } from "./fixture/sign-in.ts";
import { cleanUp } from "./jobs.ts";

const app = await testOffice();
const { handler, clerk } = app.people;
const countOf = async (table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(app.db);
  return rows[0]?.n;
};
const cleanUpNow = () => {
  const { services } = app;
  return cleanUp({ services, db: services.db, now: app.clock.now(), log: services.log });
};

test("removes sessions a month after their end, and counted failures after two days; nothing earlier", async () => {
  await signedIn(app, handler);
  await app.anonymous.post("/api/sign-in", { account: "nobody", password: "x" });
  await app.clock.advance({ days: 1 });
  await cleanUpNow();
  expect([await countOf("kernel.session"), await countOf("kernel.sign_in_guard")]).toEqual([1, 2]);
  await app.clock.advance({ days: 1, minutes: 1 });
  await cleanUpNow();
  expect([await countOf("kernel.session"), await countOf("kernel.sign_in_guard")]).toEqual([1, 0]);
  await app.clock.advance({ days: 29 });
  await signedIn(app, clerk);
  await cleanUpNow();
  expect(await countOf("kernel.session")).toBe(1);
});
