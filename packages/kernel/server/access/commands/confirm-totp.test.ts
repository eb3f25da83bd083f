import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { password, testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler } = app.people;
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) });

test("turns the second factor on by the first right code, which is spent then", async () => {
  const client = await signedIn(app, handler);
  const confirm = (code: string) => client.post("/api/me/totp/confirm", { code });
  expect((await confirm("123456")).body.code).toBe("access.totp_not_begun");
  const { secret } = (await client.post("/api/me/totp", { password })).body;
  expect((await client.get("/api/me")).body.totpEnabled).toBe(false);
  const wrong = codeOf(secret) === "000000" ? "000001" : "000000";
  expect((await confirm(wrong)).body.code).toBe("access.enrolment_code_wrong");
  expect((await confirm(codeOf(secret))).status).toBe(200);
  expect((await client.get("/api/me")).body.totpEnabled).toBe(true);
  await expect(signedIn(app, handler)).rejects.toThrow("access.code_required");

  const spent = { account: "handler", password, code: codeOf(secret) };
  expect((await app.anonymous.post("/api/sign-in", spent)).body.code).toBe("access.wrong_code");
  await app.clock.advance({ seconds: 30 });
  const fresh = { account: "handler", password, code: codeOf(secret) };
  expect((await app.anonymous.post("/api/sign-in", fresh)).status).toBe(200);
});
