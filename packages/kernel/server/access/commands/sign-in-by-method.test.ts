import { type Answer, clientFor } from "@tz/testing";
import { generateSync } from "otplib";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { recoverAdministrator } from "../accounts/recover-administrator.ts";
import { type Person, password, testOffice } from "../fixture/office.ts";
import { auditOf, giveSecondFactor, signedIn } from "../fixture/sign-in.ts";
import {
  allowStamps,
  answerOf,
  challengeOf,
  signInByStamp,
  stampsModule,
  voidStamps,
} from "../fixture/stamp-method.ts";

const app = await testOffice({}, [stampsModule]);
const { handler, clerk, director, deputy, outsider, audit, security } = app.people;
await allowStamps(app);

const answer = (body: object) => app.anonymous.post("/api/sign-in/by/stamp", body);
const clientOf = ({ headers }: Answer) =>
  clientFor(app.origin, { cookie: headers.getSetCookie()[0]?.split(";")[0] ?? "" });
const wrong = async (person: Person) => answer(answerOf(person, await challengeOf(app), { by: outsider }));
const lastAudit = async () => (await auditOf(app, "access.sign-in-by-method")).at(-1);

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

describe("signing in by another way", () => {
  test("makes a session like any other, and the audit says by which way and with what", async () => {
    const entered = await signInByStamp(app, handler);
    expect(entered.body).toEqual({ personId: handler.id, name: handler.name, passwordDue: null });
    const own = clientOf(entered);
    expect((await own.get("/api/me")).body).toMatchObject({ account: "handler", methodDue: null });
    expect((await own.get("/api/me/sessions")).body.items[0].method).toBe("stamp");
    expect(await lastAudit()).toMatchObject({
      ok: true,
      subject_id: handler.id,
      note: { account: "handler", method: "stamp", secondFactor: false, stamp: handler.id.slice(0, 8) },
    });
  });

  test("answers a challenge once, also where two answers come at the same moment", async () => {
    const right = answerOf(handler, await challengeOf(app));
    const both = await Promise.all([answer(right), answer(right)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await answer(right)).body.code).toBe("access.challenge_over");
    expect(await lastAudit()).toMatchObject({ ok: false, note: { reason: "access.challenge_over" } });
  });

  test("answers within three minutes, for the address that the challenge was for, and no challenge of nobody's", async () => {
    const late = answerOf(handler, await challengeOf(app));
    await app.clock.advance({ minutes: 3 });
    expect((await answer(late)).body.code).toBe("access.challenge_over");
    const elsewhere = answerOf(handler, await challengeOf(app), { origin: "https://evil.example" });
    expect((await answer(elsewhere)).body.code).toBe("stamps.wrong");
    const { evidence } = answerOf(handler, await challengeOf(app)) as { evidence: object };
    expect((await answer({ challengeId: handler.id, evidence })).body.code).toBe("access.challenge_over");
  });

  test("names every fault of what was sent, in the reader's language", async () => {
    const { status, body } = await answer({ challengeId: handler.id, evidence: { personId: "x" } });
    expect([status, body.faults.map(({ path }: { path: string }) => path)]).toEqual([400, ["personId", "written"]]);
  });
});

describe("a wrong answer", () => {
  test("counts as a guess of the claimed account and locks it, for the password too", async () => {
    for (let tried = 0; tried < 4; tried += 1) expect((await wrong(clerk)).body.code).toBe("stamps.wrong");
    expect((await wrong(clerk)).body.code).toBe("access.locked");
    expect((await signInByStamp(app, clerk)).body.code).toBe("access.locked");
    expect((await app.anonymous.post("/api/sign-in", { account: clerk.account, password })).body.code).toBe(
      "access.locked",
    );
    await app.clock.advance({ minutes: 15 });
    expect((await signInByStamp(app, clerk)).status).toBe(200);
  });

  test("is forgotten by a right one", async () => {
    for (let tried = 0; tried < 4; tried += 1) await wrong(director);
    expect((await signInByStamp(app, director)).status).toBe(200);
    expect((await wrong(director)).body.code).toBe("stamps.wrong");
  });

  test("of nobody's account counts for the address alone", async () => {
    const nobody = { ...handler, id: "00000000-0000-7000-8000-000000000001" };
    expect((await signInByStamp(app, nobody)).body.code).toBe("access.method_account_unknown");
    const { rows } = await sql<{ kind: string }>`select kind from kernel.sign_in_guard`.execute(app.db);
    expect(rows).toEqual([{ kind: "address" }]);
  });
});

describe("a right answer", () => {
  test("that may not count is told why, and is no guess", async () => {
    voidStamps.add(deputy.id);
    for (let tried = 0; tried < 6; tried += 1) expect((await signInByStamp(app, deputy)).body.code).toBe("stamps.void");
    voidStamps.clear();
    await sql`update kernel.credential set suspended_at = now() where person_id = ${deputy.id}`.execute(app.db);
    expect((await signInByStamp(app, deputy)).body.code).toBe("access.account_disabled");
    await sql`update kernel.credential set suspended_at = null where person_id = ${deputy.id}`.execute(app.db);
    expect((await signInByStamp(app, deputy)).status).toBe(200);
  });

  test("serves somebody who never had a password", async () => {
    await sql`delete from kernel.credential where person_id = ${outsider.id}`.execute(app.db);
    expect((await signInByStamp(app, outsider)).status).toBe(200);
  });

  test("is followed by the second factor where the account has one", async () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    await giveSecondFactor(app, handler.id, secret);
    expect((await signInByStamp(app, handler)).body.code).toBe("access.code_required");
    const code = generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) });
    expect((await signInByStamp(app, handler, { code })).status).toBe(200);
    expect((await signInByStamp(app, handler, { code })).body.code).toBe("access.wrong_code");
  });
});

describe("a role that must sign in so", () => {
  test("may do nothing in a session that began otherwise but get what it takes", async () => {
    const byPassword = await signedIn(app, audit);
    expect((await allowStamps(app, ["auditAdministrator"])).status).toBe(200);
    const refused = await byPassword.get("/api/delegations");
    expect([refused.status, refused.body.code]).toEqual([403, "access.method_due"]);
    expect(refused.body.detail).toContain("印鉴登录");
    expect((await byPassword.get("/api/me")).body.methodDue).toBe("stamp");
    expect((await byPassword.get("/api/stamps")).status).toBe(200);
    const byStamp = clientOf(await signInByStamp(app, audit));
    expect((await byStamp.get("/api/delegations")).status).toBe(200);
    expect((await (await signedIn(app, director)).get("/api/delegations")).status).toBe(200);
  });

  test("is not one's own before one did so oneself, and is one that there is", async () => {
    const byPassword = await signedIn(app, security);
    const { settings, version } = (await byPassword.get("/api/security-settings?limit=1")).body.items[0];
    const require = (methods: object, client = byPassword) =>
      client.put("/api/security-settings", { settings: { ...settings, methods }, reason: "试点", version });
    const own = { stamp: { allowed: true, requiredRoles: ["securityAdministrator", "auditAdministrator"] } };
    expect((await require(own)).body.code).toBe("access.method_not_used");
    const unknown = {
      stamp: { allowed: true, requiredRoles: ["king"] },
      handshake: { allowed: true, requiredRoles: [] },
    };
    const { body } = await require(unknown);
    expect(body.faults.map(({ path }: { path: string }) => path)).toEqual([
      "settings.methods.stamp.requiredRoles",
      "settings.methods.handshake",
    ]);
    expect((await require(own, clientOf(await signInByStamp(app, security)))).status).toBe(200);
  });

  test("is asked for nothing any more once the console made somebody its administrator again", async () => {
    const given = await recoverAdministrator(app.services, security.account, "securityAdministrator");
    const back = await signedIn(app, security, given);
    expect((await back.get("/api/me")).body).toMatchObject({ methodDue: null, passwordDue: "temporary" });
    expect((await (await signedIn(app, audit)).get("/api/delegations")).body.code).toBe("access.method_due");
  });
});
