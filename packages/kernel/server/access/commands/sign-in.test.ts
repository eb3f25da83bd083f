import { type Answer, type Client, clientFor } from "@tz/testing";
import { generateSync } from "otplib";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { type Person, password, testOffice } from "../fixture/office.ts";
import { giveSecondFactor } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, director, deputy, security, outsider } = app.people;

const tryIn = (account: string, given: string, more: object = {}) =>
  app.anonymous.post("/api/sign-in", { account, password: given, ...more });
const cookieOf = (answer: Answer) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
const clientOf = (answer: Answer): Client => clientFor(app.origin, { cookie: cookieOf(answer) });

async function auditOf(command: string, person?: Person) {
  const { rows } = await sql<{ ok: boolean; note: Record<string, unknown>; ip: string; subject_id: string | null }>`
    select ok, note, ip, subject_id from kernel.audit
    where command = ${command} and (${person?.id ?? null}::text is null or subject_id = ${person?.id ?? null})
    order by id`.execute(app.db);
  return rows;
}
async function failTimes(account: string, times: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let tried = 0; tried < times; tried += 1) answers.push(await tryIn(account, "Wrong-7-guess"));
  return answers;
}

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

describe("signing in", () => {
  test("tells who one is and sets a cookie that scripts and other sites cannot use", async () => {
    const answer = await tryIn(handler.account, password);
    expect([answer.status, answer.body]).toEqual([
      200,
      { personId: handler.id, name: handler.name, passwordDue: null },
    ]);
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^tz_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await clientOf(answer).get("/api/me");
    expect(me.body).toMatchObject({ account: "handler", postId: handler.postId, roles: ["staff"], totpEnabled: false });
    expect(me.body.posts).toMatchObject([{ title: "科员", unitName: "青山市人民政府办公室", isMain: true }]);
  });

  test("does not mind capitals and spaces around the account", async () => {
    expect((await tryIn("  Handler ", password)).status).toBe(200);
  });

  test("gives a new session at every sign-in and never takes a token that the browser brought", async () => {
    const planted = "a".repeat(43);
    const bearing = clientFor(app.origin, { cookie: `tz_session=${planted}` });
    const answer = await bearing.post("/api/sign-in", { account: handler.account, password });
    expect(cookieOf(answer)).not.toContain(planted);
    expect(cookieOf(answer)).not.toBe(cookieOf(await tryIn(handler.account, password)));
    expect((await bearing.get("/api/me")).body.code).toBe("kernel.signed_out");
  });

  test("keeps neither the token nor the password anywhere in readable form", async () => {
    const token = cookieOf(await tryIn(handler.account, password)).slice("tz_session=".length);
    for (const table of ["session", "credential", "password_history", "audit", "idempotency", "sign_in_guard"]) {
      const { rows } = await sql<{
        text: string;
      }>`select t::text as text from ${sql.table(`kernel.${table}`)} t`.execute(app.db);
      for (const { text } of rows) {
        expect(text).not.toContain(password);
        expect(text).not.toContain(token);
      }
    }
  });

  test("is refused from a page of another site, by its origin and by what the browser says", async () => {
    const body = { account: handler.account, password };
    const foreign: Record<string, string>[] = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }];
    for (const headers of foreign)
      expect((await app.anonymous.post("/api/sign-in", body, { headers })).body.code).toBe("kernel.cross_site");
    const own = await app.anonymous.post("/api/sign-in", body, { headers: { origin: app.origin } });
    expect(own.status).toBe(200);
  });

  test("is on record: success and failure, from where, and by whom as far as the account exists", async () => {
    await tryIn(deputy.account, "Wrong-7-guess");
    await tryIn(deputy.account, password);
    const rows = await auditOf("access.sign-in", deputy);
    expect(rows.map(({ ok, note, ip }) => [ok, note.reason, note.account, ip])).toEqual([
      [false, "access.wrong_credentials", "deputy", "127.0.0.1"],
      [true, undefined, "deputy", "127.0.0.1"],
    ]);
  });

  test("does not write down what was typed as an unknown account: it may be a password in the wrong field", async () => {
    await tryIn("secretpassword1", "x");
    const { rows } = await sql`select 1 from kernel.audit t where t::text like '%secretpassword1%'`.execute(app.db);
    expect(rows).toEqual([]);
  });
});

describe("a wrong password and an unknown account", () => {
  test("get the same answer, attempt by attempt, up to the lock", async () => {
    const known = await failTimes(handler.account, 6);
    const unknown = await failTimes("nobody-of-that-name", 6);
    const seen = (answers: Answer[]) => answers.map(({ status, body }) => [status, body.code, body.detail]);
    expect(seen(unknown)).toEqual(seen(known));
    expect(known.map(({ body }) => body.code)).toEqual([
      ...Array(4).fill("access.wrong_credentials"),
      "access.locked",
      "access.locked",
    ]);
    expect(known[3]?.body.detail).toBe("账号或口令不正确。再输错 1 次，该账号将锁定 15 分钟。");
  });

  test("take the same time", async () => {
    const accounts = ["nobody-of-that-name", handler.account];
    const times: number[][] = [[], []];
    // In turns, so that whatever else the machine does slows both.
    for (let tried = 0; tried < 30; tried += 1) {
      await sql`delete from kernel.sign_in_guard`.execute(app.db);
      const begun = performance.now();
      await tryIn(accounts[tried % 2]!, "Wrong-7-guess");
      times[tried % 2]!.push(performance.now() - begun);
    }
    const [unknown, known] = times.map((all) => all.sort((a, b) => a - b)[7]!);
    const ratio = unknown! / known!;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("get the same answer in English", async () => {
    const headers = { "accept-language": "en-US,en;q=0.9" };
    const { body } = await app.anonymous.post("/api/sign-in", { account: "nobody", password: "x" }, { headers });
    expect(body.detail).toBe(
      "The account or the password is wrong. After 4 more failures the account is locked for 15 minutes.",
    );
  });
});

describe("guessing", () => {
  test("locks the account after five failures, also against the right password, for 15 minutes", async () => {
    await failTimes(clerk.account, 5);
    expect((await tryIn(clerk.account, password)).body.code).toBe("access.locked");
    await app.clock.advance({ minutes: 14 });
    expect((await tryIn(clerk.account, password)).body.detail).toContain("1 分钟后再试");
    await app.clock.advance({ minutes: 1 });
    expect((await tryIn(clerk.account, password)).status).toBe(200);
  });

  test("is forgotten by a success, and by 15 minutes of peace", async () => {
    await failTimes(clerk.account, 4);
    expect((await tryIn(clerk.account, password)).status).toBe(200);
    expect((await failTimes(clerk.account, 1))[0]?.body.detail).toContain("再输错 4 次");
    await failTimes(clerk.account, 3);
    await app.clock.advance({ minutes: 15 });
    expect((await failTimes(clerk.account, 1))[0]?.body.detail).toContain("再输错 4 次");
  });

  test("by a hundred requests at the same moment gets five attempts", async () => {
    const before = (await auditOf("access.sign-in", outsider)).length;
    const answers = await Promise.all(Array.from({ length: 100 }, () => tryIn(outsider.account, "Wrong-7-guess")));
    expect((await auditOf("access.sign-in", outsider)).length - before).toBe(5);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  });

  test("is stopped by address as well, whatever accounts are tried, and other addresses go on", async () => {
    await sql`insert into kernel.sign_in_guard (kind, key, failures, counted_since)
      values ('address', '127.0.0.1', 59, ${app.clock.now()})`.execute(app.db);
    expect((await tryIn("nobody", "x")).body.code).toBe("access.wrong_credentials");
    expect((await tryIn(handler.account, password)).body.code).toBe("access.address_throttled");
    await sql`update kernel.sign_in_guard set key = '10.0.0.9' where kind = 'address'`.execute(app.db);
    expect((await tryIn(handler.account, password)).status).toBe(200);
  });

  test("is stopped by address for a time alone, also where nobody guesses any more", async () => {
    await sql`delete from kernel.sign_in_guard`.execute(app.db);
    await sql`insert into kernel.sign_in_guard (kind, key, failures, counted_since)
      values ('address', '127.0.0.1', 60, ${app.clock.now()})`.execute(app.db);
    const refused = (await tryIn(handler.account, password)).body;
    expect(refused.code).toBe("access.address_throttled");
    await app.clock.advance({ days: 1 });
    expect((await tryIn(handler.account, password)).status).toBe(200);
  });

  test("leaves a row of its own in the audit when it locks an account", async () => {
    await failTimes(director.account, 5);
    await app.drainJobs();
    expect(await auditOf("access.lock-out", director)).toHaveLength(1);
  });
});

describe("with the right password", () => {
  test("an account that was suspended, left unused for 90 days, or has no post is told so, and it counts as no guess", async () => {
    await sql`update kernel.credential set suspended_at = now() where person_id = ${deputy.id}`.execute(app.db);
    for (let tried = 0; tried < 6; tried += 1)
      expect((await tryIn(deputy.account, password)).body.code).toBe("access.account_disabled");
    await sql`update kernel.credential set suspended_at = null, last_used_at = ${app.clock.now()}::timestamptz - interval '90 days'
      where person_id = ${deputy.id}`.execute(app.db);
    expect((await tryIn(deputy.account, password)).body.code).toBe("access.account_dormant");
    await sql`update kernel.credential set last_used_at = ${app.clock.now()} where person_id = ${deputy.id}`.execute(
      app.db,
    );
    await sql`update kernel.post set ended_at = started_at where person_id = ${deputy.id}`.execute(app.db);
    expect((await tryIn(deputy.account, password)).body.code).toBe("access.no_post");
    await sql`update kernel.post set ended_at = null where person_id = ${deputy.id}`.execute(app.db);
    await sql`update kernel.person set state = 'left' where id = ${deputy.id}`.execute(app.db);
    expect((await tryIn(deputy.account, password)).body.code).toBe("access.account_disabled");
    await sql`update kernel.person set state = 'active' where id = ${deputy.id}`.execute(app.db);
    expect((await tryIn(deputy.account, password)).status).toBe(200);
  });
});

describe("a second factor", () => {
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const codeAt = (shift = 0) => generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) + shift });

  beforeEach(async () => {
    await giveSecondFactor(app, security.id, secret);
  });

  test("is asked for after the right password only, and asking counts as no guess", async () => {
    expect((await tryIn(security.account, "Wrong-7-guess")).body.code).toBe("access.wrong_credentials");
    for (let tried = 0; tried < 6; tried += 1)
      expect((await tryIn(security.account, password)).body.code).toBe("access.code_required");
    expect((await tryIn(security.account, password, { code: codeAt() })).status).toBe(200);
  });

  test("accepts a phone that is one step slow or fast, not two", async () => {
    expect((await tryIn(security.account, password, { code: codeAt(-60) })).body.code).toBe("access.wrong_code");
    expect((await tryIn(security.account, password, { code: codeAt(-30) })).status).toBe(200);
    expect((await tryIn(security.account, password, { code: codeAt(30) })).status).toBe(200);
  });

  test("works once for each code, also for two at the same moment", async () => {
    const both = await Promise.all([1, 2].map(() => tryIn(security.account, password, { code: codeAt() })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const again = await tryIn(security.account, password, { code: codeAt() });
    expect(again.body.code).toBe("access.wrong_code");
  });

  test("counts wrong codes as guesses", async () => {
    for (let tried = 0; tried < 5; tried += 1) await tryIn(security.account, password, { code: "000000" });
    expect((await tryIn(security.account, password, { code: codeAt() })).body.code).toBe("access.locked");
  });
});
