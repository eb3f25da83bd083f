import { sql } from "@tz/kernel/server/base";
import { issueCertificate, newSigningKey, readCertificate, signMessage } from "@tz/seal";
import { pem, run, testAuthority } from "@tz/seal/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { certificatePurpose, openKey } from "../authority/keys.ts";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";
import { allowCertificates, answerBy, certificateOf, challenge, clientOf, send, signInWith } from "./testing.ts";

const app = await sealsApp();
const { people, finance, education } = app;
await app.found();
await allowCertificates(app);
const clerk = await certificateOf(app, finance.clerk, "p256");
const director = await certificateOf(app, finance.officeDirector, "sm2");

beforeEach(async () => {
  await sql`delete from kernel.sign_in_guard`.execute(app.db);
});

const code = async (held: Parameters<typeof signInWith>[1]) => (await signInWith(app, held)).body.code;
const auditOf = async () => {
  const { rows } = await sql<{ ok: boolean; subject_id: string; note: object }>`
    select ok, subject_id, note from kernel.audit where command = 'access.sign-in-by-method' order by id desc limit 1`.execute(
    app.db,
  );
  return rows[0];
};

describe("a certificate signs its holder in", () => {
  it.each([
    ["p256", finance.clerk, clerk],
    ["sm2", finance.officeDirector, director],
  ])("by %s, and the audit names it", async (_, person, held) => {
    const answer = await signInWith(app, held);
    expect(answer.body).toMatchObject({ personId: person.id, name: person.name });
    expect((await clientOf(app, answer).get("/api/me")).body.account).toBe(person.account);
    const { serial } = await seals(app.db)
      .selectFrom("seals.certificate")
      .select("serial")
      .where("id", "=", held.id)
      .executeTakeFirstOrThrow();
    expect(await auditOf()).toMatchObject({ ok: true, subject_id: person.id, note: { method: "certificate", serial } });
  });

  it("that openssl takes for one of a client, under the root that everybody may fetch", async () => {
    const { items } = (await app.as(people.securityAdministrator).get("/api/seals/authorities")).body;
    const root = (await app.anonymous.get(`/api/pki/${items[1].id}/certificate`)).body;
    const files = {
      "root.pem": pem("CERTIFICATE", Buffer.from(root)),
      "own.pem": pem("CERTIFICATE", Buffer.from(clerk.certificate, "base64")),
    };
    const at = `${Math.floor(app.clock.now().getTime() / 1000)}`;
    const args = ["verify", "-attime", at, "-purpose", "sslclient", "-x509_strict", "-CAfile", "root.pem", "own.pem"];
    expect(run("openssl", args, files).text).toBe("own.pem: OK\n");
  });
});

describe("a signature is refused", () => {
  it("that was given before", async () => {
    const answer = await answerBy(clerk, await challenge(app));
    expect((await send(app, answer)).status).toBe(200);
    expect((await send(app, answer)).body.code).toBe("access.challenge_over");
  });

  it("that a page under another address took", async () => {
    const elsewhere = await answerBy(clerk, await challenge(app), "https://qingan-gov.example");
    expect((await send(app, elsewhere)).body.code).toBe("seals.signature_wrong");
  });

  it("of another person's key, and of every other challenge", async () => {
    expect(await code({ key: director.key, certificate: clerk.certificate })).toBe("seals.signature_wrong");
    const { evidence } = await answerBy(clerk, await challenge(app));
    const other = await challenge(app);
    expect((await send(app, { challengeId: other.id, evidence })).body.code).toBe("seals.signature_wrong");
  });

  it.each([
    ["p256", clerk],
    ["sm2", director],
  ])("with any bit changed, by %s", async (_, held) => {
    for (const at of [1, 3, 5, 20, 40, 60]) {
      const answer = await answerBy(held, await challenge(app));
      const signature = Buffer.from(answer.evidence.signature, "base64");
      signature[at]! ^= 1;
      const changed = { ...answer.evidence, signature: signature.toString("base64") };
      await sql`delete from kernel.sign_in_guard`.execute(app.db);
      expect((await send(app, { ...answer, evidence: changed })).body.code, `byte ${at}`).toBe("seals.signature_wrong");
    }
  });

  it("until the account is locked, which then refuses the right one too", async () => {
    for (let tried = 0; tried < 4; tried += 1)
      expect(await code({ key: director.key, certificate: clerk.certificate })).toBe("seals.signature_wrong");
    expect(await code({ key: director.key, certificate: clerk.certificate })).toBe("access.locked");
    expect(await code(clerk)).toBe("access.locked");
  });
});

describe("a certificate is refused", () => {
  it("that is none", async () => {
    const answer = await answerBy(clerk, await challenge(app));
    for (const certificate of ["MAA=", clerk.certificate.slice(0, 400), director.certificate.replace(/A/, "B")])
      expect((await send(app, { ...answer, evidence: { ...answer.evidence, certificate } })).status).toBeLessThan(500);
    expect(await code({ ...clerk, certificate: "MAA=" })).toBe("seals.certificate_unreadable");
  });

  it.each(["sm2", "p256"] as const)(
    "of another authority by %s, also one that has our root's name",
    async (algorithm) => {
      const ours = await seals(app.db)
        .selectFrom("seals.authority")
        .selectAll()
        .where("algorithm", "=", algorithm)
        .executeTakeFirstOrThrow();
      const foreign = testAuthority(algorithm);
      const issuer = readCertificate(ours.certificate).subject;
      for (const name of [foreign.subject, issuer]) {
        const key = newSigningKey(algorithm);
        const der = issueCertificate(
          {
            serial: Buffer.from("1234567890abcdef", "hex"),
            subject: readCertificate(Buffer.from(clerk.certificate, "base64")).subject,
            issuer: name,
            notBefore: new Date(app.clock.now().getTime() - 60_000),
            notAfter: new Date(app.clock.now().getTime() + 60_000),
            algorithm,
            publicKey: key.publicKey,
            purpose: "signIn",
          },
          foreign.key,
        );
        const sign = async (message: Uint8Array) => Uint8Array.from(signMessage(key, message));
        const held = { key: { algorithm, publicKey: key.publicKey, sign }, certificate: der.toString("base64") };
        expect(await code(held)).toBe("seals.certificate_foreign");
      }
    },
  );

  it("that was made to seal papers, although its key signs rightly", async () => {
    await app.giveSeal(education);
    const row = await seals(app.db)
      .selectFrom("seals.certificate as c")
      .innerJoin("seals.authority as a", "a.id", "c.authority_id")
      .select(["c.id", "c.certificate", "c.private_key", "a.algorithm"])
      .where("c.purpose", "=", "unit")
      .where("a.algorithm", "=", "p256")
      .executeTakeFirstOrThrow();
    const own = await openKey(app.services.config, row, row.algorithm, certificatePurpose(row.id));
    const sign = async (message: Uint8Array) => Uint8Array.from(signMessage(own, message));
    const held = { key: { ...own, sign }, certificate: row.certificate.toString("base64") };
    expect(await code(held)).toBe("seals.certificate_purpose");
  });

  it("of somebody whose account was suspended, or who left", async () => {
    const person = education.clerk;
    const held = await certificateOf(app, person);
    expect((await signInWith(app, held)).status).toBe(200);
    await sql`update kernel.person set state = 'left' where id = ${person.id}`.execute(app.db);
    expect(await code(held)).toBe("access.account_disabled");
    await sql`update kernel.person set state = 'active' where id = ${person.id}`.execute(app.db);
  });

  it("from the moment at which the security administrator revoked it, and its sessions end", async () => {
    const held = await certificateOf(app, education.officeDirector);
    const session = clientOf(app, await signInWith(app, held));
    const security = app.as(people.securityAdministrator);
    expect((await security.post(`/api/seals/certificates/${held.id}/revoke`, { reason: "keyCompromise" })).status).toBe(
      200,
    );
    expect((await session.get("/api/me")).body.code).toBe("access.session_key_revoked");
    expect(await code(held)).toBe("seals.certificate_revoked");
  });

  it("once its time is over", async () => {
    await app.clock.advance({ days: 732 });
    expect(await code(clerk)).toBe("seals.certificate_out_of_time");
  });
});
