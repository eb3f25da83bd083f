import { readCertificate, readCrl, serialText } from "@tz/seal";
import { describe, expect, it } from "vitest";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
await app.giveSeal(app.finance);
const [authority] = await seals(app.db)
  .selectFrom("seals.authority")
  .selectAll()
  .where("algorithm", "=", "p256")
  .execute();
const base = `/api/pki/${authority!.id}`;
const root = readCertificate(authority!.certificate);
const own = await seals(app.db)
  .selectFrom("seals.certificate")
  .selectAll()
  .where("authority_id", "=", authority!.id)
  .execute();

const bytes = async (path: string) => Buffer.from((await app.anonymous.get(path)).body);

describe("what strangers may ask of the certificate authority", () => {
  it("is its root certificate", async () => {
    expect(await bytes(`${base}/certificate`)).toEqual(authority!.certificate);
  });

  it("is the list of revoked certificates, which has one from the moment it is revoked", async () => {
    expect(readCrl(await bytes(`${base}/crl`), root).revoked.size).toBe(0);
    const security = app.as(app.people.securityAdministrator);
    await security.post(`/api/seals/certificates/${own[0]!.id}/revoke`, { reason: "superseded" });
    const { revoked } = readCrl(await bytes(`${base}/crl`), root);
    expect([...revoked.keys()]).toEqual([serialText(readCertificate(own[0]!.certificate)).toLowerCase()]);
  });

  it("is nothing of an authority that is not there", async () => {
    const nobody = "/api/pki/00000000-0000-7000-8000-000000000000";
    for (const part of ["crl", "certificate"]) expect((await app.anonymous.get(`${nobody}/${part}`)).status).toBe(404);
  });

  it("is an answer to any question of OCSP, also to one that is none", async () => {
    const answer = await fetch(`${app.origin}${base}/ocsp`, {
      method: "POST",
      headers: { "content-type": "application/ocsp-request" },
      body: Buffer.from("no question"),
    });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/ocsp-response"]);
    expect(Buffer.from(await answer.arrayBuffer()).toString("hex")).toBe("30030a0101");
  });
});
