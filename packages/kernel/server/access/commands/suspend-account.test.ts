import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { director, security, system, audit } = app.people;
const admin = app.as(security);
const troublesOf = async (id: string) => (await admin.get(`/api/people/${id}/account`)).body.troubles;
const listed = async (trouble: string) =>
  (await admin.get(`/api/accounts?trouble=${trouble}`)).body.items.map((item: { name: string }) => item.name);

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
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
