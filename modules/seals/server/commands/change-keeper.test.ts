import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;
const director = app.as(finance.officeDirector);
await app.giveSeal(finance);

const sealOf = async () => (await director.get("/api/seals")).body.items[0];
const change = async (keeperId: string, more: object = {}, client = director) => {
  const { id, version } = await sealOf();
  return client.post(`/api/seals/${id}/keeper`, { version, keeperId, reason: "岗位调整", ...more });
};
const toldOf = async (personId: string, event: string) => {
  const { rows } = await sql<{ parameters: { name: string } }>`
    select parameters from kernel.notice where person_id = ${personId} and event = ${event}`.execute(app.db);
  return rows.length;
};

describe("a seal's keeper", () => {
  it("is changed by the unit's office director: what waits passes to the new one, and both are told", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    const path = `/api/seals/uses/${use.id}/seal`;
    expect((await sealOf()).may).toEqual(["changeKeeper"]);
    const { status, body } = await change(finance.leader.id);
    expect([status, body.keeper.name]).toEqual([200, finance.leader.name]);
    expect((await app.as(finance.clerk).post(path, {})).body.code).toBe("seals.not_keeper");
    expect((await app.as(finance.leader).post(path, {})).status).toBe(200);
    for (const person of [finance.clerk, finance.leader])
      expect(await toldOf(person.id, "seals.keeper-changed")).toBe(1);
  });

  it("is somebody else of the unit, who may use seals", async () => {
    expect((await change(finance.leader.id)).body.code).toBe("seals.keeper_same");
    expect((await change(education.clerk.id)).body.code).toBe("seals.keeper_elsewhere");
    expect((await change(finance.staff.id)).body.code).toBe("seals.keeper_unable");
    expect((await change(finance.clerk.id, { reason: " " })).status).toBe(400);
    expect((await change(finance.clerk.id, { version: 1 })).body.code).toBe("kernel.version_conflict");
  });

  it("is not changed by the keeper, by other units or by administrators", async () => {
    const { id, version } = await sealOf();
    const attempt = { version, keeperId: finance.clerk.id, reason: "岗位调整" };
    const path = `/api/seals/${id}/keeper`;
    expect((await app.as(finance.leader).post(path, attempt)).status).toBe(403);
    expect((await app.as(people.securityAdministrator).post(path, attempt)).status).toBe(403);
    expect((await app.as(education.officeDirector).post(path, attempt)).status).toBe(404);
    expect((await app.anonymous.post(path, attempt)).status).toBe(401);
  });

  it("of a person's own stamp is that person for ever", async () => {
    const asked = await app.as(finance.leader).post("/api/seals/stamp", { reason: "签发命令" });
    const { id, version } = asked.body;
    await app.as(people.securityAdministrator).post(`/api/seals/${id}/approve`, { version });
    const attempt = { version: version + 1, keeperId: finance.clerk.id, reason: "岗位调整" };
    expect((await director.post(`/api/seals/${id}/keeper`, attempt)).body.code).toBe("seals.wrong_state");
  });
});
