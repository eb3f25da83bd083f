import { clientFor } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { addPost, testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";
import { createSession } from "./create-session.ts";
import { hashToken } from "./token.ts";

const app = await testOffice();
const { handler, deputy, director, clerk, system } = app.people;
const codeOf = async (client: { get(path: string): Promise<{ body: { code?: string } }> }) =>
  (await client.get("/api/me")).body.code;

describe("a request without a good token", () => {
  test("is answered 401, whether it brings none, a made-up one or a long one", async () => {
    for (const cookie of ["", "tz_session=", "tz_session=made-up", `tz_session=${"x".repeat(3000)}`]) {
      const { status, body } = await clientFor(app.origin, cookie ? { cookie } : {}).get("/api/me");
      expect([status, body.code]).toEqual([401, "kernel.signed_out"]);
    }
  });

  test("may still reach what is public", async () => {
    const client = clientFor(app.origin, { cookie: "tz_session=made-up" });
    expect((await client.get("/api/openapi.json")).status).toBe(200);
  });
});

describe("a session", () => {
  test("ends after 30 minutes without a request", async () => {
    const client = await signedIn(app, handler);
    await app.clock.advance({ minutes: 29 });
    expect(await codeOf(client)).toBeUndefined();
    await app.clock.advance({ minutes: 29 });
    expect(await codeOf(client)).toBeUndefined();
    await app.clock.advance({ minutes: 30 });
    const { status, body } = await client.get("/api/me");
    expect([status, body.code, body.detail]).toEqual([
      401,
      "access.session_idle",
      "您已超过 30 分钟没有操作，为安全起见已自动退出，请重新登录。",
    ]);
  });

  test("is not kept open by what a page asks by itself", async () => {
    const client = await signedIn(app, handler);
    for (let polled = 0; polled < 4; polled += 1) {
      await app.clock.advance({ minutes: 7 });
      expect((await client.get("/api/me", { headers: { "x-background": "1" } })).status).toBe(200);
    }
    await app.clock.advance({ minutes: 2 });
    expect(await codeOf(client)).toBe("access.session_idle");
  });

  test("ends after twelve hours, however busy", async () => {
    const client = await signedIn(app, handler);
    for (let quarter = 1; quarter < 12 * 4; quarter += 1) {
      await app.clock.advance({ minutes: 15 });
      expect(await codeOf(client)).toBeUndefined();
    }
    await app.clock.advance({ minutes: 15 });
    expect(await codeOf(client)).toBe("access.session_expired");
  });

  test("is written to at most once a minute, so that reading costs no write", async () => {
    const client = await signedIn(app, deputy);
    const writes = async () => {
      const { rows } = await sql<{ xmin: string }>`
        select xmin::text from kernel.session where person_id = ${deputy.id} order by id desc limit 1`.execute(app.db);
      return rows[0]?.xmin;
    };
    const first = await writes();
    await app.clock.advance({ seconds: 59 });
    await client.get("/api/me");
    expect(await writes()).toBe(first);
    await app.clock.advance({ seconds: 1 });
    await client.get("/api/me");
    const second = await writes();
    expect(second).not.toBe(first);
    await client.get("/api/me");
    expect(await writes()).toBe(second);
  });

  test("ends at once when the account is suspended or the person leaves", async () => {
    const client = await signedIn(app, deputy);
    await sql`update kernel.credential set suspended_at = now() where person_id = ${deputy.id}`.execute(app.db);
    expect(await codeOf(client)).toBe("access.account_disabled");
    await sql`update kernel.credential set suspended_at = null where person_id = ${deputy.id}`.execute(app.db);
    await sql`update kernel.person set state = 'left' where id = ${deputy.id}`.execute(app.db);
    expect(await codeOf(client)).toBe("access.account_disabled");
    await sql`update kernel.person set state = 'active' where id = ${deputy.id}`.execute(app.db);
  });

  test("keeps only the SM3 hash of its token", async () => {
    const { token } = await app.db.transaction().execute((tx) => createSession(tx, clerk.id, app.clock.now()));
    const { rows } = await sql<{ token_hash: Buffer }>`
      select token_hash from kernel.session where person_id = ${clerk.id} order by id desc limit 1`.execute(app.db);
    expect(rows[0]?.token_hash).toEqual(hashToken(token));
    expect(hashToken("abc").toString("hex")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  });

  test("that a program made knows no idle limit", async () => {
    const client = app.as(clerk);
    expect(await codeOf(client)).toBeUndefined();
    await app.clock.advance({ days: 100 });
    expect(await codeOf(client)).toBeUndefined();
  });
});

describe("somebody with several posts", () => {
  test("acts in the main one, and changes posts without a new sign-in", async () => {
    const second = await addPost(app, director, app.otherUnitId, "党组成员");
    const client = app.as(director);
    expect((await client.get("/api/me")).body).toMatchObject({
      postId: director.postId,
      roles: ["staff", "officeDirector"],
      posts: [{ id: director.postId }, { id: second, unitName: "青山市财政局" }],
    });
    const there = (await client.inPost(second).get("/api/me")).body;
    expect(there).toMatchObject({ postId: second, roles: ["staff"] });
    expect(there.permissions).not.toContain("access.delegateForOthers");
  });

  test("cannot act in another person's post, in an ended one, or in what is none", async () => {
    const ended = await addPost(app, director, app.otherUnitId, "副组长");
    await sql`update kernel.post set ended_at = started_at where id = ${ended}`.execute(app.db);
    for (const post of [handler.postId, ended, "none", "'; drop table kernel.post; --"]) {
      const { status, body } = await app.as(director).inPost(post).get("/api/me");
      expect([status, body.code]).toEqual([403, "access.not_your_post"]);
    }
  });

  test("is signed out where no post is left", async () => {
    await sql`update kernel.post set ended_at = started_at where person_id = ${handler.id}`.execute(app.db);
    const { status, body } = await app.as(handler).get("/api/me");
    expect([status, body.code]).toEqual([401, "access.no_post"]);
    await sql`update kernel.post set ended_at = null where person_id = ${handler.id}`.execute(app.db);
  });
});

describe("an administrator", () => {
  test("is not staff, in no post, and holds nothing but the administrator's permissions", async () => {
    const second = await addPost(app, system, app.unitId, "工程师");
    expect((await app.as(system).get("/api/me")).body.roles).toEqual(["systemAdministrator"]);
    expect((await app.as(system).inPost(second).get("/api/me")).body).toMatchObject({ roles: [], permissions: [] });
  });
});

describe("the language", () => {
  test("is the browser's until the person chooses one", async () => {
    const ask = (path: string) => app.as(clerk).get(path, { headers: { "accept-language": "en" } });
    expect((await ask("/api/accounts?trouble=locked")).body.detail).toMatch(/^Your post does not hold/);
    await app.as(clerk).put("/api/me/settings", { language: "zh-CN", largeType: true });
    expect((await ask("/api/accounts?trouble=locked")).body.detail).toMatch(/^您现任的岗位没有/);
    expect((await ask("/api/me")).body.settings).toEqual({ language: "zh-CN", largeType: true });
  });
});
