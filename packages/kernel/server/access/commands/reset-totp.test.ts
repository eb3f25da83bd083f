import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { auditOf, giveSecondFactor, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { clerk, security, system } = app.people;

test("a second factor is reset for a lost phone by the security administrator, except for administrators", async () => {
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  for (const { id } of [clerk, system]) await giveSecondFactor(app, id, secret);
  const reset = (id: string) => app.as(security).post(`/api/people/${id}/totp/reset`);
  expect((await reset(clerk.id)).status).toBe(200);
  await signedIn(app, clerk);
  expect((await reset(clerk.id)).body.code).toBe("access.totp_not_enabled");
  expect((await reset(system.id)).body.code).toBe("access.administrator_account");
  expect((await auditOf(app, "access.reset-totp")).map(({ subject_id }) => subject_id)).toEqual([clerk.id]);
});
