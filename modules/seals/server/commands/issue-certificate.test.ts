import { giveRoles } from "@tz/kernel/server/access";
import { inPassing, sql } from "@tz/kernel/server/base";
import { nameText, readCertificate } from "@tz/seal";
import { describe, expect, it } from "vitest";
import { ask, newKey, ownOf } from "../sign-in/testing.ts";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { people, finance, education } = app;
const security = app.as(people.securityAdministrator);
const issue = (id: string, version = 1, client = security) =>
  client.post(`/api/seals/certificate-requests/${id}/issue`, { version });

describe("a sign-in certificate", () => {
  it("needs the authority", async () => {
    const { id } = (await ask(app.as(education.staff), await newKey("p256"))).body;
    expect((await issue(id)).body.code).toBe("seals.no_authority");
  });

  it("names its holder as the register does, and its private key is not here", async () => {
    await app.found();
    const key = await newKey("sm2");
    const { id } = (await ask(app.as(finance.clerk), key)).body;
    const { body } = await issue(id);
    const [own] = await ownOf(app.as(finance.clerk));
    expect(own).toMatchObject({ state: "issued", decidedBy: people.securityAdministrator.name });
    const read = readCertificate(Buffer.from(own!.certificate!.der, "base64"));
    expect(nameText(read.subject)).toBe(`CN=${finance.clerk.name}, O=${finance.name}, C=CN`);
    expect(read.publicKey.includes(Buffer.from(key.publicKey))).toBe(true);
    const row = await seals(app.db)
      .selectFrom("seals.certificate")
      .select(["private_key", "serial", "purpose"])
      .where("id", "=", body.id)
      .executeTakeFirst();
    expect(row).toEqual({ private_key: null, serial: body.serial, purpose: "signIn" });
    const { items } = (await security.get("/api/seals/certificates?purpose=signIn")).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([finance.clerk.name]);
    expect(JSON.stringify((await app.as(finance.clerk).get("/api/notices")).body)).toContain("已签发");
  });

  it("is issued by the security administrator alone, and once", async () => {
    const { id } = (await ask(app.as(finance.officeDirector), await newKey("p256"))).body;
    for (const person of [finance.officeDirector, people.systemAdministrator, people.auditAdministrator])
      expect((await issue(id, 1, app.as(person))).status).toBe(403);
    expect((await issue(id, 7)).body.code).toBe("kernel.version_conflict");
    const both = await Promise.all([issue(id), issue(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is issued to the first security administrator by themself, as long as there is no other one", async () => {
    const waits = async () => (await security.get("/api/seals/certificate-requests")).body.items.at(-1);
    const first = (await ask(security, await newKey("p256"))).body;
    expect(await waits()).toMatchObject({ id: first.id, mayDecide: true });
    expect((await issue(first.id)).status).toBe(200);
    const { rows } = await sql`select note from kernel.audit where command = 'seals.issue-certificate' and ok
      order by id desc limit 1`.execute(app.db);
    expect(rows[0]).toMatchObject({ note: { isOwn: true } });
    const { rows: posts } = await sql<{ id: string }>`
      select id from kernel.post where person_id = ${education.staff.id}`.execute(app.db);
    await inPassing(app.services, ({ tx, now }) =>
      giveRoles(tx, [{ postId: posts[0]!.id, roleId: "securityAdministrator" }], now, null),
    );
    const second = (await ask(security, await newKey("p256"))).body;
    expect(await waits()).toMatchObject({ id: second.id, mayDecide: false });
    for (const verb of ["issue", "refuse"])
      expect(
        (await security.post(`/api/seals/certificate-requests/${second.id}/${verb}`, { version: 1, reason: "不妥" }))
          .body.code,
      ).toBe("seals.own_request");
  });

  it("is not for somebody who has left", async () => {
    const { id } = (await ask(app.as(education.clerk), await newKey("p256"))).body;
    await sql`update kernel.person set state = 'left' where id = ${education.clerk.id}`.execute(app.db);
    expect((await issue(id)).body.code).toBe("seals.requester_left");
  });
});
