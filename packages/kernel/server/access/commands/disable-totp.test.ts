import { expect, test } from "vitest";
import { password, testOffice } from "../fixture/office.ts";
import { giveSecondFactor, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler } = app.people;

test("turns one's own second factor off by the password, once", async () => {
  const client = await signedIn(app, handler);
  await giveSecondFactor(app, handler.id, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
  const disable = (given: string) => client.post("/api/me/totp/disable", { password: given });
  expect((await disable("Wrong-7-guess")).body.code).toBe("access.wrong_password");
  await expect(signedIn(app, handler)).rejects.toThrow("access.code_required");
  expect((await disable(password)).status).toBe(200);
  expect((await disable(password)).body.code).toBe("access.totp_not_enabled");
  await signedIn(app, handler);
});
