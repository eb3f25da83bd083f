import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { password, testOffice } from "../fixture/office.ts";
import { giveSecondFactor, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, director, deputy } = app.people;
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) });

test("gives a secret and its picture by the password, until the second factor is on", async () => {
  const client = await signedIn(app, handler);
  expect((await client.post("/api/me/totp", { password: "Wrong-7-guess" })).body.code).toBe("access.wrong_password");
  const { body } = await client.post("/api/me/totp", { password });
  expect(body.uri).toMatch(/^otpauth:\/\/totp\/.*handler\?secret=/);
  expect(body.uri).toContain(body.secret);
  await giveSecondFactor(app, handler.id, body.secret);
  expect((await client.post("/api/me/totp", { password })).body.code).toBe("access.totp_enabled_already");
});

test("keeps the secret out of audit and stored answers, and sealed in the account", async () => {
  const { body } = await app.as(clerk).post("/api/me/totp", { password });
  for (const table of ["kernel.audit", "kernel.idempotency", "kernel.credential"]) {
    const { rows } = await sql`select 1 from ${sql.table(table)} t where t::text like ${`%${body.secret}%`}`.execute(
      app.db,
    );
    expect(rows).toEqual([]);
  }
});

test("a secret that was put into another account by way of the database opens nothing there", async () => {
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  await giveSecondFactor(app, director.id, secret);
  await sql`update kernel.credential set totp_secret =
    (select totp_secret from kernel.credential where person_id = ${director.id}) where person_id = ${deputy.id}`.execute(
    app.db,
  );
  const tryIn = (account: string) => app.anonymous.post("/api/sign-in", { account, password, code: codeOf(secret) });
  expect((await tryIn(deputy.account)).body.code).toBe("kernel.key_missing");
  expect((await tryIn(director.account)).status).toBe(200);
});
