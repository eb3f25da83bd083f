import { beforeEach, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { director, handler, security, system } = app.people;
const admin = app.as(security);
const unlock = (person: { id: string }, by = admin) => by.post(`/api/people/${person.id}/unlock`);
const listed = async (trouble: string) =>
  (await admin.get(`/api/accounts?trouble=${trouble}`)).body.items.map((item: { name: string }) => item.name);

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

test("opens an account that guesses locked, also an administrator's, and is on record", async () => {
  for (let tried = 0; tried < 5; tried += 1)
    await app.anonymous.post("/api/sign-in", { account: "system", password: "Wrong-7-guess" });
  expect(await listed("locked")).toEqual([system.name]);
  expect((await admin.get(`/api/people/${system.id}/account`)).body.may).toEqual(["unlock", "endSessions"]);
  expect((await unlock(system)).status).toBe(200);
  await signedIn(app, system);
  const note = { name: system.name, locked: true, suspended: false, dormant: false };
  expect(await auditOf(app, "access.unlock-account")).toMatchObject([{ person_id: security.id, note }]);
});

test("opens an account that nobody used for 90 days", async () => {
  await sql`update kernel.credential set last_used_at = ${app.clock.now()}::timestamptz - interval '91 days'
    where person_id = ${director.id}`.execute(app.db);
  expect(await listed("dormant")).toEqual([director.name]);
  await unlock(director);
  await signedIn(app, director);
});

test("refuses an account that is open, and one's own", async () => {
  expect((await unlock(director)).body.code).toBe("access.account_open");
  expect((await unlock(security)).body.code).toBe("access.own_account");
});

test("is the security administrator's alone", async () => {
  for (const person of [handler, director, system]) expect((await unlock(director, app.as(person))).status).toBe(403);
});
