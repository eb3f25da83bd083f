import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { recoverAdministrator } from "../accounts/recover-administrator.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, giveSecondFactor, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice({ TONGZHENG_MODE: "production" });
const { security } = app.people;

/** Nobody is an administrator any more. */
beforeEach(async () => {
  await sql`delete from kernel.post_role where duty <> 'business'`.execute(app.db);
  await sql`delete from kernel.person_duty where duty <> 'business'`.execute(app.db);
});

describe("recovering an administrator on the server's console", () => {
  test("gives a temporary password and the role, ends the second factor, and is on record", async () => {
    await giveSecondFactor(app, security.id, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    const given = await recoverAdministrator(app.services, "security", "securityAdministrator");
    const client = await signedIn(app, security, given);
    expect((await client.get("/api/me")).body).toMatchObject({
      roles: ["securityAdministrator"],
      passwordDue: "temporary",
      totpEnabled: false,
    });
    const row = (await auditOf(app, "access.recover-administrator")).at(-1);
    expect(row).toMatchObject({ subject_id: security.id, note: { role: "securityAdministrator" } });
  });

  test("keeps the three apart, and knows only people at work", async () => {
    await recoverAdministrator(app.services, "system", "systemAdministrator");
    const refused = (account: string, role: "auditAdministrator" | "systemAdministrator") =>
      expect(recoverAdministrator(app.services, account, role)).rejects;
    await refused("system", "auditAdministrator").toThrow("access.administrators_separated");
    await refused("clerk", "systemAdministrator").toThrow("access.administrators_separated");
    await refused("nobody", "systemAdministrator").toThrow("kernel.not_found");
  });
});
