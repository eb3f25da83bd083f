import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, director, outsider, security, system, audit } = app.people;
const admin = app.as(security);
const troublesOf = async (id: string) => (await admin.get(`/api/people/${id}/account`)).body.troubles;
const listed = async (trouble: string) =>
  (await admin.get(`/api/accounts?trouble=${trouble}`)).body.items.map((item: { name: string }) => item.name);

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

describe("issuing a password", () => {
  test("gives one that works once, ends the person's sessions, and must be changed", async () => {
    const before = await signedIn(app, handler);
    const { body } = await admin.post(`/api/people/${handler.id}/password`);
    expect(body).toEqual({
      personId: handler.id,
      name: handler.name,
      account: "handler",
      password: expect.any(String),
    });
    expect((await before.get("/api/me")).body.code).toBe("access.session_ended");
    const client = await signedIn(app, handler, body.password);
    expect((await client.get("/api/me")).body.passwordDue).toBe("temporary");
    const kept = await sql`select 1 from kernel.audit t where t::text like ${`%${body.password}%`}
      union all select 1 from kernel.idempotency t where t::text like ${`%${body.password}%`}`.execute(app.db);
    expect(kept.rows).toEqual([]);
  });

  test("lifts the lock of guesses", async () => {
    for (let tried = 0; tried < 5; tried += 1)
      await app.anonymous.post("/api/sign-in", { account: "clerk", password: "Wrong-7-guess" });
    const { body } = await admin.post(`/api/people/${clerk.id}/password`);
    await signedIn(app, clerk, body.password);
  });

  test("is refused for oneself, for administrators and for who has left", async () => {
    const codeFor = async (id: string) => (await admin.post(`/api/people/${id}/password`)).body.code;
    expect(await codeFor(security.id)).toBe("access.own_account");
    expect(await codeFor(system.id)).toBe("access.administrator_account");
    expect(await codeFor(audit.id)).toBe("access.administrator_account");
    await sql`update kernel.person set state = 'left' where id = ${outsider.id}`.execute(app.db);
    expect(await codeFor(outsider.id)).toBe("access.person_left");
    await sql`update kernel.person set state = 'active' where id = ${outsider.id}`.execute(app.db);
    expect(await codeFor(newId())).toBe("kernel.not_found");
  });

  test("happens for many at once after an import, for all or for nobody", async () => {
    await sql`delete from kernel.credential where person_id in (${deputy.id}, ${outsider.id})`.execute(app.db);
    expect(await listed("noPassword")).toEqual([deputy.name, outsider.name]);
    const issue = (personIds: string[]): Promise<Answer> => admin.post("/api/accounts/first-passwords", { personIds });
    const refused = await issue([deputy.id, clerk.id, newId()]);
    expect(refused.body.faults.map(({ path }: { path: string }) => path)).toEqual(["personIds.1", "personIds.2"]);
    expect(await listed("noPassword")).toHaveLength(2);
    const { body } = await issue([deputy.id, outsider.id]);
    expect(body.issued.map(({ account }: { account: string }) => account)).toEqual(["deputy", "outsider"]);
    for (const [index, person] of [deputy, outsider].entries())
      await signedIn(app, person, body.issued[index].password);
    expect(await listed("noPassword")).toEqual([]);
  });
});

describe("suspending and unlocking", () => {
  test("closes an account and its sessions with a reason on record, and opens it again", async () => {
    const client = await signedIn(app, director);
    expect((await admin.post(`/api/people/${director.id}/suspend`, { reason: "" })).status).toBe(400);
    expect((await admin.post(`/api/people/${director.id}/suspend`, { reason: "外出学习" })).status).toBe(200);
    expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
    expect(await troublesOf(director.id)).toEqual(["suspended"]);
    expect(await listed("suspended")).toEqual([director.name]);
    const again = await admin.post(`/api/people/${director.id}/suspend`, { reason: "外出学习" });
    expect(again.body.code).toBe("access.account_suspended_already");
    await expect(signedIn(app, director)).rejects.toThrow("access.account_disabled");
    expect((await admin.post(`/api/people/${director.id}/unlock`)).status).toBe(200);
    await signedIn(app, director);
    const [row] = await auditOf(app, "access.suspend-account");
    expect(row).toMatchObject({ person_id: security.id, subject_id: director.id, note: { reason: "外出学习" } });
  });

  test("opens an account that guesses locked, also an administrator's", async () => {
    for (let tried = 0; tried < 5; tried += 1)
      await app.anonymous.post("/api/sign-in", { account: "system", password: "Wrong-7-guess" });
    expect(await listed("locked")).toEqual([system.name]);
    expect((await admin.get(`/api/people/${system.id}/account`)).body.may).toEqual(["unlock", "endSessions"]);
    expect((await admin.post(`/api/people/${system.id}/unlock`)).status).toBe(200);
    await signedIn(app, system);
  });

  test("opens an account that nobody used for 90 days", async () => {
    await sql`update kernel.credential set last_used_at = ${app.clock.now()}::timestamptz - interval '91 days'
      where person_id = ${director.id}`.execute(app.db);
    expect(await listed("dormant")).toEqual([director.name]);
    await admin.post(`/api/people/${director.id}/unlock`);
    await signedIn(app, director);
  });

  test("refuses what is not needed, one's own account, and administrators", async () => {
    expect((await admin.post(`/api/people/${director.id}/unlock`)).body.code).toBe("access.account_open");
    expect((await admin.post(`/api/people/${security.id}/unlock`)).body.code).toBe("access.own_account");
    const suspend = (id: string) => admin.post(`/api/people/${id}/suspend`, { reason: "离任" });
    expect((await suspend(audit.id)).body.code).toBe("access.administrator_account");
    expect((await suspend(security.id)).body.code).toBe("access.own_account");
  });
});

describe("sessions", () => {
  test("are listed with address and browser, one's own marked, page by page", async () => {
    const client = await signedIn(app, clerk, (await admin.post(`/api/people/${clerk.id}/password`)).body.password);
    await client.post("/api/me/password", { oldPassword: "x", newPassword: "x" });
    for (let opened = 0; opened < 3; opened += 1) await app.as(director).get("/api/me");
    const own = app.as(director);
    const first = (await own.get("/api/me/sessions?limit=2")).body;
    expect(first.items).toHaveLength(2);
    const second = (await own.get(`/api/me/sessions?limit=2&cursor=${first.next}`)).body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const all = (await own.get("/api/me/sessions")).body.items;
    expect(all.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(all[0]).toMatchObject({ method: "system", ip: "127.0.0.1" });
  });

  test("are ended by their owner, one or all others, and nobody else's", async () => {
    const [here, phone, home] = [await signedIn(app, system), await signedIn(app, system), await signedIn(app, system)];
    const sessions = (await phone.get("/api/me/sessions")).body.items;
    const phoneId = sessions.find(({ current }: { current: boolean }) => current).id;
    expect((await app.as(director).delete(`/api/me/sessions/${phoneId}`)).status).toBe(404);
    expect((await here.delete(`/api/me/sessions/${phoneId}`)).status).toBe(200);
    expect((await phone.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await here.delete("/api/me/sessions")).body.ended).toBeGreaterThan(0);
    expect((await home.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await here.get("/api/me")).status).toBe(200);
  });

  test("are seen and ended by the security administrator for anybody, with a record", async () => {
    const client = await signedIn(app, audit);
    const [session] = (await admin.get(`/api/people/${audit.id}/sessions`)).body.items;
    expect(session).toMatchObject({ method: "password", current: false });
    expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: newId() })).status).toBe(404);
    expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: session.id })).body.ended).toBe(1);
    expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await admin.get(`/api/people/${newId()}/sessions`)).status).toBe(404);
    expect(await auditOf(app, "access.end-sessions-of")).toMatchObject([{ subject_id: audit.id, note: { ended: 1 } }]);
  });
});

test("nobody but the security administrator comes near other people's accounts", async () => {
  for (const person of [handler, clerk, director, system, audit]) {
    const other = app.as(person);
    const answers = await Promise.all([
      other.get("/api/accounts?trouble=locked"),
      other.get(`/api/people/${outsider.id}/account`),
      other.get(`/api/people/${outsider.id}/sessions`),
      other.delete(`/api/people/${outsider.id}/sessions`),
      other.post(`/api/people/${outsider.id}/password`),
      other.post("/api/accounts/first-passwords", { personIds: [outsider.id] }),
      other.post(`/api/people/${outsider.id}/unlock`),
      other.post(`/api/people/${outsider.id}/suspend`, { reason: "x" }),
      other.post(`/api/people/${outsider.id}/totp/reset`),
    ]);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(["kernel.forbidden"]));
  }
});
