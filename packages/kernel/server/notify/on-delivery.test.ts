import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import type { RoleView } from "../../contract/access/index.ts";
import { asSystem, newId, sql } from "../base/index.ts";
import { dispatch } from "../delivery/index.ts";
import { kernelFloors } from "../floors/index.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { office } = city;
const [abandoned] = city.counties;

/** A paper goes from the city's office to a county. */
async function send(): Promise<void> {
  await asSystem(app.services, "test.dispatch", (context) =>
    dispatch(context, {
      subject: { type: "test.paper", id: newId() },
      title: "关于干部任免的通知",
      number: null,
      urgency: "normal",
      senderUnitId: office.id,
      senderName: office.name,
      sentBy: { id: city.clerk.id, name: city.clerk.name },
      unitIds: [abandoned!.id],
      copyUnitIds: [],
      dueAt: null,
    }),
  );
  await app.drainJobs();
}

const told = async (person: { id: string }): Promise<string[]> =>
  (await app.as(person).get("/api/notices")).body.items.map(({ body }: { body: string }) => body);

test("of a unit where nobody can accept papers the security administrator hears once a day, and nothing of the paper", async () => {
  await sql`delete from kernel.post_role g using kernel.post p where p.id = g.post_id and p.unit_id = ${abandoned!.id}`.execute(
    app.db,
  );
  await send();
  await send();
  const [sentence, ...more] = await told(city.securityAdministrator);
  expect(sentence).toContain(`${abandoned!.name}有来文送达，但没有人可以签收`);
  expect(sentence).not.toContain("干部任免");
  expect(more).toEqual([]);
  expect((await told(city.clerk)).filter((body) => body.includes("授予“文书”角色后即可签收"))).toHaveLength(2);
  for (const other of [city.systemAdministrator, city.auditAdministrator]) expect(await told(other)).toEqual([]);
  await app.clock.advance({ days: 1 });
  await send();
  expect(await told(city.securityAdministrator)).toHaveLength(2);
});

test("of what their unit sent those hear who receive for it, as long as they may open the board", async () => {
  const administrator = app.as(city.securityAdministrator);
  const heard = async () => (await told(office.officeDirector)).length;
  const before = await heard();
  await send();
  expect(await heard()).toBe(before + 1);
  const roles: RoleView[] = (await administrator.get("/api/roles")).body.items;
  const { id, permissions, version } = roles.find((role) => role.id === "officeDirector")!;
  const kept = permissions.filter((permission) => permission !== "delivery.track");
  expect((await administrator.put(`/api/roles/${id}`, { permissions: kept, version })).status).toBe(200);
  await send();
  expect(await heard()).toBe(before + 1);
});
