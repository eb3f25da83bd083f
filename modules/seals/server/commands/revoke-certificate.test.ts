import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, people } = app;
const security = app.as(people.securityAdministrator);
await app.giveSeal(finance);
const { items } = (await security.get("/api/seals/certificates?limit=5")).body;
const path = `/api/seals/certificates/${items.find(({ name }: { name: string }) => name === finance.name).id}/revoke`;

it("is for the security administrator alone", async () => {
  expect((await app.as(finance.officeDirector).post(path, { reason: "keyCompromise" })).status).toBe(403);
});

it("suspends the seal that the certificate belongs to", async () => {
  expect((await security.post(path, { reason: "keyCompromise" })).status).toBe(200);
  const [seal] = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  expect(seal.state).toBe("suspended");
});

/** What became of the certificates of a unit's seal, in their order. */
const reasonsOf = async ({ name }: { name: string }) => {
  const { items } = (await security.get("/api/seals/certificates?limit=50")).body;
  return items
    .filter((one: { name: string }) => one.name === name)
    .map(({ reason }: { reason: string | null }) => reason);
};

it("takes the seal's other certificate with it: whoever has one key of a seal has both", async () => {
  expect(await reasonsOf(finance)).toEqual(["keyCompromise", "keyCompromise"]);
});

it("leaves the other good where one alone was replaced", async () => {
  const { education } = app;
  await app.giveSeal(education);
  const own = (await security.get("/api/seals/certificates?limit=50")).body.items;
  const { id } = own.find(({ name }: { name: string }) => name === education.name);
  expect((await security.post(`/api/seals/certificates/${id}/revoke`, { reason: "superseded" })).status).toBe(200);
  expect(new Set(await reasonsOf(education))).toEqual(new Set(["superseded", null]));
});

it("takes along what was made with it, where the seal was renewed since, and leaves the present ones good", async () => {
  const civil = people.unit("民政局");
  const { id, version } = await app.giveSeal(civil);
  const renewed = (await security.post(`/api/seals/${id}/renew`, { version })).body;
  const own = (await security.get("/api/seals/certificates?limit=50")).body.items.filter(
    ({ name }: { name: string }) => name === civil.name,
  );
  expect(own).toHaveLength(4);
  expect((await security.post(`/api/seals/certificates/${own[3].id}/revoke`, { reason: "keyCompromise" })).status).toBe(
    200,
  );
  expect(await reasonsOf(civil)).toEqual([null, null, "keyCompromise", "keyCompromise"]);
  const [seal] = (await app.as(civil.officeDirector).get("/api/seals")).body.items;
  expect([seal.state, seal.version]).toEqual(["active", renewed.version]);
});

it("is not done twice", async () => {
  expect((await security.post(path, { reason: "keyCompromise" })).body.code).toBe("seals.revoked_already");
});

const { db } = app.services;
/** Both certificates of a seal, in the order of their ids. */
const certificatesOf = async (sealId: string) => {
  const { rows } = await sql<{ id: string }>`
    select c.id from seals.certificate c join seals.seal s on c.id in (s.certificate_id, s.outside_certificate_id)
    where s.id = ${sealId} order by c.id`.execute(db);
  return rows.map(({ id }) => id) as [string, string];
};
const waiting = async () => {
  const { rows } = await sql<{ n: number }>`
    select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`.execute(db);
  return rows[0]?.n;
};

it.each([
  ["in use", false],
  ["renewed since", true],
])(
  "lets nobody wait in a ring where both certificates of a seal %s are revoked at the same moment",
  async (_, isFormer) => {
    const seal = await app.giveSeal(people.unit(isFormer ? "交通运输局" : "公安局"));
    const [first, second] = await certificatesOf(seal.id);
    if (isFormer) await security.post(`/api/seals/${seal.id}/renew`, { version: seal.version });
    const revoke = (id: string) => security.post(`/api/seals/certificates/${id}/revoke`, { reason: "keyCompromise" });
    const both = await db.transaction().execute(async (tx) => {
      const held = isFormer ? sql`seals.certificate where id = ${first}` : sql`seals.seal where id = ${seal.id}`;
      await sql`select from ${held} for update`.execute(tx);
      const later = revoke(second);
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      const free = isFormer ? [second] : [first, second];
      await sql`select from seals.certificate where id = any(${free}::uuid[]) for update nowait`.execute(tx);
      return [later, revoke(first)];
    });
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
  },
);
