import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { type Person, password, testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, director } = app.people;
const change = async (person: Person, oldPassword: string, newPassword: string): Promise<Answer> =>
  app.as(person).post("/api/me/password", { oldPassword, newPassword });
const faultsOf = ({ body }: Answer) => body.faults.map((fault: { code: string }) => fault.code);

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

describe("changing one's password", () => {
  test("asks for the present one, ends the other sessions and is on record without either password", async () => {
    const [here, elsewhere] = [await signedIn(app, handler), await signedIn(app, handler)];
    const answer = await here.post("/api/me/password", { oldPassword: password, newPassword: "Bi-shui-8" });
    expect(answer.status).toBe(200);
    expect((await here.get("/api/me")).status).toBe(200);
    expect((await elsewhere.get("/api/me")).body.code).toBe("access.session_ended");
    await expect(signedIn(app, handler)).rejects.toThrow("wrong_credentials");
    await signedIn(app, handler, "Bi-shui-8");
    const [row] = await auditOf(app, "access.change-password");
    expect(row).toMatchObject({ ok: true, person_id: handler.id, note: { otherSessionsEnded: 1 } });
  });

  test("counts a wrong present password as a guess, up to the lock", async () => {
    const answers: Answer[] = [];
    for (let tried = 0; tried < 6; tried += 1) answers.push(await change(deputy, "Wrong-7-guess", "Bi-shui-8"));
    expect(answers.map(({ body }) => body.code)).toEqual([
      ...Array(4).fill("access.wrong_password"),
      "access.locked",
      "access.locked",
    ]);
    await expect(signedIn(app, deputy)).rejects.toThrow("access.locked");
  });

  test("names every fault of the new one, in the reader's language", async () => {
    const answer = await change(clerk, password, "Clerk");
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual(["too_short", "too_few_classes", "contains_account"]);
    expect(answer.body.faults[0]).toEqual({ path: "newPassword", code: "too_short", message: "口令至少 8 位。" });
  });

  test("counts a weak new one as no guess", async () => {
    for (let tried = 0; tried < 6; tried += 1) expect((await change(clerk, password, "weak")).status).toBe(400);
  });

  test("refuses the present one and the last five", async () => {
    expect(faultsOf(await change(director, password, password))).toEqual(["same_as_old"]);
    const series = [password, "Bi-shui-81", "Bi-shui-82", "Bi-shui-83", "Bi-shui-84", "Bi-shui-85"];
    for (let turn = 1; turn < 5; turn += 1) await change(director, series[turn - 1] ?? "", series[turn] ?? "");
    expect(faultsOf(await change(director, "Bi-shui-84", password))).toEqual(["reused"]);
    await change(director, "Bi-shui-84", "Bi-shui-85");
    expect((await change(director, "Bi-shui-85", password)).status).toBe(200);
  });

  test("keeps nothing for repetition: neither hash nor answer", async () => {
    const { rows } = await sql`select 1 from kernel.idempotency where person_id = ${director.id}`.execute(app.db);
    expect(rows).toEqual([]);
  });
});

describe("a password that must be changed", () => {
  const allowed = [
    ["get", "/api/me"],
    ["post", "/api/sign-out"],
  ] as const;

  test("lets its owner do nothing else, and everything afterwards", async () => {
    await sql`update kernel.credential set must_change = true where person_id = ${clerk.id}`.execute(app.db);
    const client = await signedIn(app, clerk);
    for (const refused of ["/api/me/sessions", "/api/accounts?trouble=locked"]) {
      const { status, body } = await client.get(refused);
      expect([status, body.code]).toEqual([403, "access.password_must_change"]);
    }
    expect((await client.put("/api/me/settings", {})).body.code).toBe("access.password_must_change");
    expect((await client.get("/api/me")).body.passwordDue).toBe("temporary");
    await client.post("/api/me/password", { oldPassword: password, newPassword: "Bi-shui-8" });
    expect((await client.get("/api/me/sessions")).status).toBe(200);
    expect((await client.get("/api/me")).body.passwordDue).toBeNull();
  });

  test("is one of 90 days as well", async () => {
    await sql`update kernel.credential set hash = (select hash from kernel.credential where person_id = ${director.id}),
      changed_at = ${app.clock.now()}::timestamptz - interval '90 days' where person_id = ${deputy.id}`.execute(app.db);
    const answer = await app.anonymous.post("/api/sign-in", { account: "deputy", password });
    expect(answer.body.passwordDue).toBe("expired");
    const client = await signedIn(app, deputy);
    expect((await client.get("/api/me")).body.passwordDue).toBe("expired");
    for (const [method, path] of allowed) expect((await client[method](path)).status).toBe(200);
  });
});
