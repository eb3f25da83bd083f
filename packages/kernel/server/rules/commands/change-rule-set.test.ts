import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { workingTime } from "../../../contract/rules/index.ts";
import { defineModule, sql } from "../../base/index.ts";
import { ruleSet, rulesInForce } from "../index.ts";

const patience = ruleSet({
  name: "trial.patience",
  words: { zh: "等待时长", en: "Patience" },
  schema: z.strictObject({ first: workingTime.meta({ title: "首次", description: "First" }), times: z.int().min(1) }),
  defaults: { first: { days: 1 }, times: 3 },
});
const trial = defineModule({ name: "trial", ruleSets: [patience] });

const app = await testApp({ modules: [...kernelFloors, trial] });
const city = await app.city();
const admin = app.as(city.systemAdministrator);
const address = "/api/rule-sets/trial.patience";
const newest = async () => (await admin.get(address)).body.newest as number;
const change = async (value: object, more: object = {}) =>
  admin.put(address, { value, reason: "按市政府办公室通知", version: await newest(), ...more });
const inForce = () => rulesInForce(app.services.db, patience, app.clock.now());

test("begins with what the program brings, and says what a form needs", async () => {
  const { body } = await admin.get(address);
  expect(body).toMatchObject({ words: { zh: "等待时长" }, newest: 0, defaults: patience.defaults });
  expect(body.inForce).toMatchObject({ version: 0, value: patience.defaults, changedBy: null });
  expect(body.schema.properties.first).toMatchObject({ title: "首次", description: "First" });
  const { items } = (await admin.get("/api/rule-sets")).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(["delivery.reminders", "trial.patience"]),
  );
});

test("takes effect at once as a new version with who and why; the former ones stay", async () => {
  const { body } = await change({ first: { hours: 2 }, times: 2 });
  expect(body).toMatchObject({ version: 1, changedBy: { id: city.systemAdministrator.id } });
  expect(await inForce()).toEqual({ first: { hours: 2 }, times: 2 });
  await change({ first: { hours: 3 }, times: 2 });
  const first = (await admin.get(`${address}/versions?limit=1`)).body;
  expect(first.items.map(({ version }: { version: number }) => version)).toEqual([2]);
  const rest = (await admin.get(`${address}/versions?limit=1&cursor=${first.next}`)).body;
  expect(rest.items).toMatchObject([{ version: 1, reason: "按市政府办公室通知" }]);
  const { rows } = await sql<{ note: object }>`
    select note from kernel.audit where command = 'rules.change-rule-set' order by at desc, id desc limit 1`.execute(
    app.db,
  );
  expect(rows[0]?.note).toMatchObject({ before: { first: { hours: 2 } }, after: { first: { hours: 3 } } });
});

test("waits for its day", async () => {
  const before = await inForce();
  const validFrom = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
  expect((await change({ first: { days: 5 }, times: 1 }, { validFrom })).status).toBe(200);
  expect(await inForce()).toEqual(before);
  expect((await admin.get(address)).body.inForce.version).toBe((await newest()) - 1);
  await app.clock.advance({ hours: 2 });
  expect(await inForce()).toEqual({ first: { days: 5 }, times: 1 });
  const past = new Date(app.clock.now().getTime() - 60_000).toISOString();
  expect((await change({ first: { days: 1 }, times: 1 }, { validFrom: past })).body.code).toBe("rules.valid_from_past");
});

test("is refused with every fault named", async () => {
  const { status, body } = await change({ first: { days: -1 }, times: 0, more: true });
  expect(status).toBe(400);
  expect(body.faults.map(({ path }: { path: string }) => path).sort()).toEqual([
    "value",
    "value.first",
    "value.first.days",
    "value.times",
  ]);
  expect((await change({ first: {}, times: 1 })).body.faults).toMatchObject([{ path: "value.first" }]);
  expect((await change(patience.defaults, { reason: " " })).status).toBe(400);
  expect((await admin.get("/api/rule-sets/trial.unknown")).status).toBe(404);
  expect((await admin.put("/api/rule-sets/trial.unknown", { value: {}, reason: "无", version: 0 })).status).toBe(404);
});

test("is refused to who did not see the newest version, also when two change at the same moment", async () => {
  const version = await newest();
  expect((await change(patience.defaults, { version: version - 1 })).body.code).toBe("kernel.version_conflict");
  const both = await Promise.all([4, 5].map((times) => change({ first: { days: 1 }, times }, { version })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("keeps a field's default where a version is older than the field", async () => {
  await sql`insert into kernel.rule_set_version
    select name, max(version) + 1, '{"times": 9}', ${app.clock.now()}, '旧版', ${app.clock.now()},
      ${city.systemAdministrator.id} from kernel.rule_set_version where name = ${patience.name} group by name`.execute(
    app.db,
  );
  expect(await inForce()).toEqual({ first: { days: 1 }, times: 9 });
});

test("cannot be rewritten by the server itself", async () => {
  const rewrite = sql`update kernel.rule_set_version set value = '{}'`.execute(app.services.db);
  await expect(rewrite).rejects.toThrow("permission denied");
});

test("is the system administrator's alone", async () => {
  for (const person of [city.office.clerk, city.securityAdministrator, city.auditAdministrator]) {
    const client = app.as(person);
    for (const path of ["/api/rule-sets", address, `${address}/versions`])
      expect((await client.get(path)).status).toBe(403);
    expect((await client.put(address, {})).status).toBe(403);
  }
});
