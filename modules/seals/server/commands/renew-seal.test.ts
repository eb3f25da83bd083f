import { readCertificate, verifyFile } from "@tz/seal";
import { describe, expect, it } from "vitest";
import { seals } from "../tables.ts";
import { paperType, sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;
const security = app.as(people.securityAdministrator);
const keeper = app.as(finance.clerk);
await app.giveSeal(finance);

const sealOf = async (unit: typeof finance) => (await app.as(unit.officeDirector).get("/api/seals")).body.items[0];
const renew = async (unit: typeof finance) => {
  const { id, version } = await sealOf(unit);
  return security.post(`/api/seals/${id}/renew`, { version });
};

/** Seals a paper with the seal of finance. @returns the paper's id, and the answer */
async function sealOne() {
  const id = await app.approve([finance]);
  const use = await app.waitingFor(finance.clerk, id);
  return { id, answer: await keeper.post(`/api/seals/uses/${use.id}/seal`, {}) };
}

async function verdictsOf(paperId: string) {
  const { files } = (await keeper.get(`/api/seals/papers/${paperType}/${paperId}`)).body;
  const rows = await seals(app.db).selectFrom("seals.authority").select("certificate").execute();
  const trust = { roots: rows.map(({ certificate }) => readCertificate(certificate)) };
  const judge = async (file: string) =>
    verifyFile(Buffer.from((await keeper.get(`/api/files/${file}`)).body), trust, app.clock.now());
  return [(await judge(files.ofd)).verdict, (await judge(files.pdf)).verdict];
}

const certificatesNamed = async (name: string) =>
  (
    await seals(app.db).selectFrom("seals.certificate").selectAll().where("name", "=", name).orderBy("id").execute()
  ).map(({ serial, revoked_at }) => ({ serial, revoked_at }));

describe("a seal that is renewed", () => {
  it("goes on with new certificates, and the former ones are not revoked", async () => {
    const before = await certificatesNamed(finance.name);
    await app.clock.advance({ days: 700 });
    const { status, body } = await renew(finance);
    expect([status, body.state]).toEqual([200, "active"]);
    const end = new Date(app.clock.now());
    end.setUTCFullYear(end.getUTCFullYear() + 2);
    expect(body.validUntil.slice(0, 10)).toBe(end.toISOString().slice(0, 10));
    const after = await certificatesNamed(finance.name);
    expect(after).toHaveLength(before.length + 2);
    expect(after.every(({ revoked_at }) => revoked_at === null)).toBe(true);
  });

  it("cannot be used once its time is over, can be afterwards, and what it sealed before stays good", async () => {
    const old = await sealOne();
    expect(old.answer.status).toBe(200);
    // The maker's certificate, as old as the authority, has ended by now too.
    await app.clock.advance({ days: 800 });
    const late = await sealOne();
    expect(late.answer.body.code).toBe("seals.no_seal");
    expect((await renew(finance)).status).toBe(200);
    const use = await app.waitingFor(finance.clerk, late.id);
    expect((await keeper.post(`/api/seals/uses/${use.id}/seal`, {})).status).toBe(200);
    expect(await verdictsOf(late.id)).toEqual(["valid", "valid"]);
    expect(await verdictsOf(old.id)).toEqual(["valid", "valid"]);
  });

  it("is renewed by the security administrator alone, and by the version that was seen", async () => {
    const { id, version } = await sealOf(finance);
    for (const person of [finance.officeDirector, finance.clerk, people.systemAdministrator])
      expect((await app.as(person).post(`/api/seals/${id}/renew`, { version })).status).toBe(403);
    expect((await app.anonymous.post(`/api/seals/${id}/renew`, { version })).status).toBe(401);
    expect((await security.post(`/api/seals/${id}/renew`, { version: version - 1 })).body.code).toBe(
      "kernel.version_conflict",
    );
  });

  it("whose certificate was revoked resumes its use after that, and not before", async () => {
    await app.giveSeal(education);
    const { items } = (await security.get("/api/seals/certificates?limit=2")).body;
    await security.post(`/api/seals/certificates/${items[0].id}/revoke`, { reason: "keyCompromise" });
    const { id, version } = await sealOf(education);
    const resume = (seen: number) => security.post(`/api/seals/${id}/resume`, { version: seen });
    expect((await resume(version)).body.code).toBe("seals.certificate_over");
    const renewed = (await renew(education)).body;
    expect(renewed.state).toBe("suspended");
    expect((await resume(renewed.version)).body.state).toBe("active");
  });

  it("must have been approved, and not be destroyed", async () => {
    const unit = people.unit("民政局");
    const asked = await app.as(unit.officeDirector).post("/api/seals", { keeperId: unit.clerk.id, reason: "公文用印" });
    expect(asked.body.state).toBe("requested");
    expect((await renew(unit)).body.code).toBe("seals.wrong_state");
  });
});
