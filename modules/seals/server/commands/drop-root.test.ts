import { sql } from "@tz/kernel/server/base";
import { verifyFile } from "@tz/seal";
import { describe, expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";

const app = await rootsApp();
const { finance, education } = app;
await app.giveSeal(finance);
const first = await app.inUse("sm2");
const firstCertificate = await app.fetched(first.id, "certificate");
const before = await app.sealed(finance);
await app.clock.advance({ hours: 2 });
const since = app.clock.now();
await app.clock.advance({ hours: 2 });
const between = await app.sealed(finance);
await app.clock.advance({ hours: 2 });

const statesOf = async (files: readonly Buffer[]) => {
  const trust = await app.trust();
  return files.map((file) => {
    const { verdict, signatures } = verifyFile(file, trust, app.clock.now());
    return `${verdict}: ${signatures[0]?.state}`;
  });
};

describe("a root that is believed no more", () => {
  it("is dropped by the system administrator after the security administrator asked, by nobody alone, once", async () => {
    await app.ask(first.id, { since: since.toISOString() });
    const drop = (await app.dropOf(first.id))!;
    for (const client of [app.security, app.as(app.people.auditAdministrator), app.as(finance.officeDirector)])
      expect((await app.decide(drop, "approve", {}, client)).status).toBe(403);
    const answers = await Promise.all([app.decide(drop, "approve"), app.decide(drop, "approve")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await app.ask(first.id)).body.code).toBe("seals.root_dropped_already");
    const { rows } = await sql<{ note: object }>`
      select note from kernel.audit where command = 'seals.drop-root' and ok`.execute(app.db);
    expect(rows).toMatchObject([
      { note: { reason: "密钥文件备份介质遗失", askedBy: app.people.securityAdministrator.name } },
    ]);
  });

  it("has a successor that it did not certify", async () => {
    const next = await app.inUse("sm2");
    expect(next).toMatchObject({ crossCertified: false, droppedAt: null });
    expect(next.id).not.toBe(first.id);
    expect((await app.inUse("p256")).retiredAt).toBeNull();
  });

  it("leaves what was sealed before as unchanged and no more; what was sealed since is not believed", async () => {
    const [ofd, pdf] = await statesOf(before);
    expect([ofd, pdf]).toEqual(["intact: rootDropped", "valid: valid"]);
    expect(await statesOf(between)).toEqual(["changed: rootCompromised", "valid: valid"]);
  });

  it("is not given out any longer, while its list and its answers go on and say the same of all below it", async () => {
    const gone = await app.anonymous.get(`/api/pki/${first.id}/certificate`);
    expect([gone.status, gone.body.code]).toEqual([404, "seals.root_dropped"]);
    const { revoked } = await app.listOf(first.id, firstCertificate);
    const moments = new Set([...revoked.values()].map((at) => at.getTime()));
    expect([...moments]).toEqual([Math.floor(since.getTime() / 1000) * 1000]);
    const { items } = (await app.security.get("/api/seals/certificates?limit=20")).body;
    const below = items.filter(({ reason }: { reason: string | null }) => reason === "cACompromise");
    expect(below.map(({ serial }: { serial: string }) => serial.toLowerCase()).sort()).toEqual(
      [...revoked.keys()].sort(),
    );
  });

  it("takes its seals along until they are renewed, under the new root; nothing else has to be done", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    const seal = () => app.as(finance.clerk).post(`/api/seals/uses/${use.id}/seal`, {});
    expect((await seal()).body.code).toBe("seals.no_seal");
    const [own] = (await app.security.get("/api/seals/all?ended=true")).body.items;
    expect(own).toMatchObject({ unitName: finance.name, state: "active" });
    expect((await app.decideSeal(own, "renew")).status).toBe(200);
    expect((await app.security.get("/api/seals/all?ended=true")).body.items).toEqual([]);
    expect((await seal()).status).toBe(200);
    expect(await statesOf(await app.sealed(finance))).toEqual(["valid: valid", "valid: valid"]);
    await app.giveSeal(education);
    expect(await statesOf(await app.sealed(education))).toEqual(["valid: valid", "valid: valid"]);
  });
});

it("a root whose key a root in trust had certified falls with that certificate: the list of the other says so", async () => {
  const [earlier] = [await app.inUse("p256")];
  const earlierCertificate = await app.fetched(earlier.id, "certificate");
  await app.security.post(`/api/seals/authorities/${earlier.id}/renew`, { reason: "演练" });
  const later = await app.inUse("p256");
  expect(later.crossCertified).toBe(true);
  expect((await app.listOf(earlier.id, earlierCertificate)).revoked.size).toBe(0);
  expect((await app.drop(later.id)).status).toBe(200);
  expect((await app.listOf(earlier.id, earlierCertificate)).revoked.size).toBe(1);
  expect((await app.anonymous.get(`/api/pki/${later.id}/cross-certificate`)).status).toBe(404);
});
