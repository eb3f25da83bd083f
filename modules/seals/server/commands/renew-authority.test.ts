import { chainOf, readCertificate, readCrl, verifyFile } from "@tz/seal";
import { pem, run, SM2_ID } from "@tz/seal/testing";
import { describe, expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";
import { seals } from "../tables.ts";

const app = await rootsApp();
const { finance, education, people, security, fetched, roots: rootsNow } = app;
await app.giveSeal(finance);

const old = (await rootsNow())[0]!;
const renew = (authorityId: string, client = security) =>
  client.post(`/api/seals/authorities/${authorityId}/renew`, { reason: "根证书将于两年内到期" });

const verdictsOf = async (files: readonly Buffer[]) => {
  const trust = await app.trust();
  return files.map((file) => verifyFile(file, trust, app.clock.now()).verdict);
};
const before = await app.sealed(finance);

describe("the renewal of the roots", () => {
  it("is the security administrator's, gives a reason, and takes the place of what one saw", async () => {
    for (const person of [finance.clerk, people.systemAdministrator, people.auditAdministrator])
      expect((await renew(old.id, app.as(person))).status).toBe(403);
    const answers = await Promise.all([renew(old.id), renew(old.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await renew(old.id)).body.code).toBe("seals.root_renewed");
    const roots = await rootsNow();
    expect(roots.map(({ retiredAt }) => retiredAt !== null)).toEqual([false, false, true, true]);
  });

  it("lets new seals be made and old ones go on; what was sealed before and after is believed, also when the old root is over", async () => {
    const later = await app.sealed(finance);
    await app.giveSeal(education);
    const renewed = await app.sealed(education);
    expect(await verdictsOf([...before, ...later, ...renewed])).toEqual(Array(6).fill("valid"));
    const issuers = await seals(app.db)
      .selectFrom("seals.certificate")
      .select(["purpose", "authority_id"])
      .where("unit_id", "=", education.id)
      .execute();
    expect(issuers.some(({ authority_id }) => authority_id === old.id)).toBe(false);
    await app.clock.advance({ days: 21 * 366 });
    expect(await verdictsOf(before)).toEqual(["valid", "valid"]);
    await app.clock.advance({ days: -21 * 366 });
  });

  it("leads programs that know the old root alone to what the new one issues", async () => {
    for (const algorithm of ["sm2", "p256"]) {
      const roots = (await rootsNow()).filter((one) => one.algorithm === algorithm);
      const [root, earlier] = [roots[0]!, roots[1]!];
      const { certificate } = await seals(app.db)
        .selectFrom("seals.certificate")
        .select("certificate")
        .where("authority_id", "=", root.id)
        .where("purpose", "=", "unit")
        .executeTakeFirstOrThrow();
      const [first, cross] = [await fetched(earlier.id, "certificate"), await fetched(root.id, "cross-certificate")];
      const trust = { roots: [readCertificate(first)] };
      const chain = chainOf(readCertificate(certificate), [readCertificate(cross)], trust, app.clock.now());
      expect([chain.state, chain.certificates.length]).toEqual(["trusted", 3]);
      const files = { "old.pem": pem("CERTIFICATE", first), "cross.pem": pem("CERTIFICATE", cross) };
      const at = `${Math.floor(app.clock.now().getTime() / 1000)}`;
      const options = algorithm === "sm2" ? ["-vfyopt", SM2_ID] : [];
      const args = ["verify", ...options, "-attime", at, "-CAfile", "old.pem", "cross.pem"];
      expect(run("openssl", args, files).text).toBe("cross.pem: OK\n");
      expect((await app.anonymous.get(`/api/pki/${earlier.id}/cross-certificate`)).status).toBe(404);
    }
  });

  it("goes on with the lists of revoked certificates of both", async () => {
    const { items } = (await security.get("/api/seals/certificates?purpose=unit")).body;
    for (const { id } of items)
      expect((await security.post(`/api/seals/certificates/${id}/revoke`, { reason: "superseded" })).status).toBe(200);
    const names = new Set<string>();
    for (const { id } of await rootsNow()) {
      const list = readCrl(await fetched(id, "crl"), readCertificate(await fetched(id, "certificate")));
      expect(list.revoked.size).toBe(1);
      names.add(list.issuer.toString("hex"));
    }
    expect(names.size).toBe(4);
  });
});
