import { describe, expect, it } from "vitest";
import { seals } from "../tables.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { people } = app;
const security = app.as(people.securityAdministrator);
const ask = (unit: ReturnType<typeof people.unit>, more: object = {}) =>
  app.as(unit.officeDirector).post("/api/seals", { keeperId: unit.clerk.id, reason: "公文用印", ...more });
const decide = (seal: { id: string; version: number }, action: string, more: object = {}) =>
  security.post(`/api/seals/${seal.id}/${action}`, { version: seal.version, ...more });

describe("the certificate authority", () => {
  it("must be there before a seal is approved", async () => {
    const { body } = await ask(people.unit("审计局"));
    expect((await decide(body, "approve")).body.code).toBe("seals.no_authority");
  });

  it("is founded once, by the security administrator alone, its keys sealed at rest", async () => {
    const request = { name: "清安市电子印章认证中心" };
    for (const person of [people.clerk, people.systemAdministrator, people.auditAdministrator])
      expect((await app.as(person).post("/api/seals/authorities", request)).status).toBe(403);
    await app.found();
    const { items } = (await security.get("/api/seals/authorities")).body;
    expect(
      items.map(({ algorithm, certificates }: { algorithm: string; certificates: number }) => [
        algorithm,
        certificates,
      ]),
    ).toEqual([
      ["sm2", 1],
      ["p256", 0],
    ]);
    expect((await security.post("/api/seals/authorities", request)).body.code).toBe("seals.authority_exists");
    const rows = await seals(app.db).selectFrom("seals.authority").select("private_key").execute();
    for (const { private_key } of rows) expect(private_key).toMatch(/^sm4\$/);
    const own = await seals(app.db).selectFrom("seals.certificate").select("private_key").execute();
    for (const { private_key } of own) expect(private_key).toMatch(/^sm4\$/);
  });
});

describe("a unit's seal", () => {
  it("is asked for by the unit's office director, approved by the security administrator, and has the unit's name", async () => {
    const { finance } = app;
    const { status, body } = await ask(finance);
    expect([status, body.state, body.name, body.keeper.name]).toEqual([
      200,
      "requested",
      finance.name,
      finance.clerk.name,
    ]);
    expect(
      (await app.as(finance.clerk).post("/api/seals", { keeperId: finance.clerk.id, reason: "公文用印" })).status,
    ).toBe(403);
    const approved = (await decide(body, "approve")).body;
    expect(approved).toMatchObject({ state: "active", may: ["suspend", "renew", "destroy"] });
    const picture = await app.as(finance.clerk).get(`/api/seals/${body.id}/picture`);
    expect(Buffer.from(picture.body).toString()).toContain('width="42mm"');
    expect((await app.as(app.education.clerk).get(`/api/seals/${body.id}/picture`)).status).toBe(404);
  });

  it("is the only one of its unit, until it is destroyed", async () => {
    const unit = people.unit("公安局");
    const seal = await app.giveSeal(unit);
    expect((await ask(unit)).body.code).toBe("seals.has_seal");
    expect((await decide(seal, "destroy", { reason: "机构改革" })).body.state).toBe("destroyed");
    expect((await ask(unit)).status).toBe(200);
  });

  it("is kept by somebody of the unit", async () => {
    const { body } = await ask(people.unit("民政局"), { keeperId: app.finance.clerk.id });
    expect(body.code).toBe("seals.keeper_elsewhere");
  });

  it("goes from state to state only as it may, and by the version that one saw", async () => {
    const seal = await app.giveSeal(people.unit("教育局"));
    expect((await decide(seal, "resume")).body.code).toBe("seals.wrong_state");
    const suspended = (await decide(seal, "suspend", { reason: "保管人休假" })).body;
    expect(suspended.state).toBe("suspended");
    expect((await decide(seal, "resume")).body.code).toBe("kernel.version_conflict");
    const id = await app.approve([app.education]);
    const use = await app.waitingFor(app.education.clerk, id);
    expect((await app.as(app.education.clerk).post(`/api/seals/uses/${use.id}/seal`, {})).body.code).toBe(
      "seals.no_seal",
    );
    expect((await decide(suspended, "resume")).body.state).toBe("active");
    expect((await app.as(app.education.clerk).post(`/api/seals/uses/${use.id}/seal`, {})).status).toBe(200);
  });

  it("cannot be used once a certificate of it is revoked, and that cannot be done twice", async () => {
    const unit = people.unit("交通运输局");
    await app.giveSeal(unit);
    const { items } = (await security.get("/api/seals/certificates?limit=5")).body;
    const own = items.find(({ name }: { name: string }) => name === unit.name);
    const path = `/api/seals/certificates/${own.id}/revoke`;
    expect((await app.as(unit.officeDirector).post(path, { reason: "keyCompromise" })).status).toBe(403);
    expect((await security.post(path, { reason: "keyCompromise" })).status).toBe(200);
    expect((await security.post(path, { reason: "keyCompromise" })).body.code).toBe("seals.revoked_already");
    const [seal] = (await app.as(unit.officeDirector).get("/api/seals")).body.items;
    expect(seal.state).toBe("suspended");
  });

  it("keeps its unit from being abolished until it is destroyed", async () => {
    const { finance } = app;
    const system = app.as(people.systemAdministrator);
    const unit = (await system.get(`/api/units/${finance.id}`)).body;
    const { body } = await system.post(`/api/units/${finance.id}/abolish`, { version: unit.version ?? 1 });
    expect(JSON.stringify(body)).toContain("未销毁的印章");
  });

  it("is seen by its own unit and by who approves it", async () => {
    const own = (await app.as(app.finance.officeDirector).get("/api/seals")).body.items;
    expect(own.map(({ unitName }: { unitName: string }) => unitName)).toEqual([app.finance.name]);
    expect((await app.as(app.finance.staff).get("/api/seals")).status).toBe(403);
    expect((await app.as(app.finance.officeDirector).get("/api/seals/all")).status).toBe(403);
    expect((await security.get("/api/seals/all?limit=2")).body.items).toHaveLength(2);
  });
});
