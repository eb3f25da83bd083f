import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { kernelFloors } from "../../floors/index.ts";
import { permissionHolders } from "../roles/permission-holders.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const path = "/api/permissions/delivery.receive/units-without-holder";
const security = app.as(city.securityAdministrator);

interface Listed {
  id: string;
  name: string;
  staffed: boolean;
}

async function listed(limit = 200): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body }: { body: { items: Listed[]; next: string | null } } = await security.get(
      `${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    found.push(...body.items);
    cursor = body.next;
  }
  return found;
}
const isListed = async (unitId: string) => (await listed()).some(({ id }) => id === unitId);

/** What a delivery asks before it brings a copy into a unit's box, asked of every unit. */
async function unreached(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.unit where state = 'active' order by rank, id`.execute(app.db);
  const ids = rows.map(({ id }) => id);
  const holders = await permissionHolders(app.db, app.services, "delivery.receive", ids);
  return ids.filter((id) => !holders.has(id));
}

const lonely = city.bureaux.slice(0, 5);
await sql`delete from kernel.post_role g using kernel.post p
  where p.id = g.post_id and p.unit_id = any(${lonely.map(({ id }) => id)}::uuid[])`.execute(app.db);
const [bureau, left, abolished] = lonely as [(typeof lonely)[0], (typeof lonely)[0], (typeof lonely)[0]];

test("names exactly the units in which a paper would wait, in the order of the directory, page by page", async () => {
  const all = await listed();
  expect(all.map(({ id }) => id)).toEqual(await unreached());
  expect(all).toEqual(expect.arrayContaining(lonely.map(({ id, name }) => ({ id, name, staffed: true }))));
  expect(await listed(2)).toEqual(all);
});

test("a unit leaves the list as soon as one of its posts is given the role, and comes back when it is taken", async () => {
  const roles = `/api/posts/${bureau.clerk.postId}/roles`;
  expect(await isListed(bureau.id)).toBe(true);
  expect((await security.post(roles, { roleId: "clerk" })).status).toBe(200);
  expect(await isListed(bureau.id)).toBe(false);
  expect((await security.delete(`${roles}/clerk`)).status).toBe(200);
  expect(await isListed(bureau.id)).toBe(true);
});

test("tells a unit in which nobody works from one that only lacks the role", async () => {
  await sql`update kernel.post set ended_at = ${app.clock.now()} where unit_id = ${left.id}`.execute(app.db);
  expect(await listed()).toContainEqual({ id: left.id, name: left.name, staffed: false });
});

test("a unit that was abolished needs nobody", async () => {
  await sql`update kernel.unit set state = 'abolished' where id = ${abolished.id}`.execute(app.db);
  expect(await isListed(abolished.id)).toBe(false);
});

test("a permission that the security administrator took from a role counts no more", async () => {
  const before = await listed();
  await sql`insert into kernel.role_permission (role_id, permission, held)
    values ('clerk', 'delivery.receive', false), ('officeDirector', 'delivery.receive', false)`.execute(app.db);
  const all = await listed();
  expect(all.length).toBeGreaterThan(before.length);
  expect(all.map(({ id }) => id)).toEqual(await unreached());
});

test("a permission that does not exist is not found", async () => {
  for (const name of ["delivery.eat", "constructor"])
    expect((await security.get(`/api/permissions/${name}/units-without-holder`)).status).toBe(404);
});

test("whoever grants no roles does not see it", async () => {
  for (const person of [city.systemAdministrator, city.auditAdministrator, city.clerk])
    expect((await app.as(person).get(path)).status).toBe(403);
});
