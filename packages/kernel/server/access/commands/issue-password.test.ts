import { describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, outsider, security, system, audit } = app.people;
const admin = app.as(security);

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
});
