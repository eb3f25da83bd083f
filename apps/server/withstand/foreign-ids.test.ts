import { createSession } from "@tz/kernel/server/access";
import type { Route } from "@tz/kernel/server/base";
import { sql } from "@tz/kernel/server/base";
import { type CityPerson, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";
import { papersOf } from "./fixture/papers.ts";
import { probe } from "./request.ts";
import { sampleBody } from "./sample-body.ts";

/**
 * The finance bureau has one of everything, with a word in it that stands nowhere else. People of the police, who have no
 * part in any of it, and the three administrators try its ids on every route.
 */
const app = await testApp({ modules });
const city = await app.city();
const finance = city.unit("财政局");
const receiver = city.unit("教育局");
const MARK = "青鸾衔书";

const sent = async (person: CityPerson, path: string, body: object = {}) => {
  const answer = await app.as(person).post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const { content, written } = papersOf(app, city, MARK);

const running = await written(2);
await sent(finance.staff, `/api/documents/${running}/comments`, { text: MARK });
await sent(finance.clerk, "/api/document-templates", { name: MARK, content });
await sent(finance.clerk, "/api/unit-groups", { name: MARK, ownerUnitId: finance.id, unitIds: [receiver.id] });
const { id: fileId } = (
  await app.as(finance.staff).post(`/api/files?name=${encodeURIComponent(`${MARK}.txt`)}`, MARK, {
    headers: { "content-type": "application/octet-stream" },
  })
).body;
await written(7);
await app.drainJobs();
const waiting = (await app.as(receiver.clerk).get("/api/deliveries?box=waiting")).body.items;
await sent(receiver.clerk, "/api/incoming/accept", { deliveryIds: waiting.map(({ id }: { id: string }) => id) });
await app.drainJobs();

const own = { title: MARK, from: "seal" };
const { id: formId } = await sent(finance.officeDirector, "/api/application-forms", own);
await sent(finance.officeDirector, `/api/application-forms/${formId}/publish`, { version: 1 });
const values = { 用印事项: MARK, 份数: 1 };
const { id: applicationId } = await sent(finance.staff, "/api/applications", { formId, values });

const first = async (statement: ReturnType<typeof sql<{ id: string }>>) =>
  (await statement.execute(app.db)).rows[0]?.id;
/** What stands for each name of a path; a route with another name is no office's record. */
const ids: Record<string, string | undefined> = {
  documentId: running,
  id: running,
  type: "documents.outgoing",
  number: "1",
  fileId,
  formId,
  applicationId,
  incomingId: await first(sql`select id from documents.incoming limit 1`),
  commentId: await first(sql`select id from documents.comment limit 1`),
  templateId: await first(sql`select id from documents.template limit 1`),
  deliveryId: await first(sql`select id from kernel.delivery limit 1`),
  dispatchId: await first(sql`select id from kernel.dispatch limit 1`),
  taskId: await first(sql`select id from kernel.task where case_id = ${running} and state = 'open' limit 1`),
  seriesId: await first(sql`select id from kernel.number_series where unit_id = ${finance.id} limit 1`),
  entryId: await first(sql`select e.id from kernel.number_entry e where e.unit_id = ${finance.id} limit 1`),
  groupId: await first(sql`select id from kernel.unit_group where owner_unit_id = ${finance.id} limit 1`),
};

const strangers = [
  ...(["staff", "clerk", "officeDirector", "leader", "sectionChief"] as const).map((who) => city.unit("公安局")[who]),
  city.systemAdministrator,
  city.securityAdministrator,
  city.auditAdministrator,
];
const cookies: string[] = [];
for (const { id } of strangers) {
  const { token } = await app.services.db.transaction().execute((tx) => createSession(tx, id, app.clock.now()));
  cookies.push(`tz_session=${token}`);
}

const named = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const routes = app.services.registry.routes.filter(
  (route) => named(route).length > 0 && named(route).every((name) => ids[name] !== undefined),
);

/** Everything that the two bureaux have, as one digest. */
async function state(): Promise<string> {
  const digests: string[] = [];
  for (const table of [
    "documents.document",
    "documents.document_version",
    "documents.comment",
    "documents.template",
    "documents.incoming",
    "applications.form",
    "applications.application",
    "kernel.delivery",
    "kernel.receipt",
    "kernel.task",
    "kernel.process_instance",
    "kernel.number_series",
    "kernel.number_entry",
    "kernel.unit_group",
    "kernel.file",
  ]) {
    const { rows } = await sql<{ digest: string | null }>`
      select md5(string_agg(t::text, '|' order by t::text)) as digest from ${sql.table(table)} t`.execute(app.db);
    digests.push(`${table} ${rows[0]?.digest}`);
  }
  return digests.join("\n");
}
const before = await state();

test("there is something of everything to be stolen", () => {
  expect(Object.entries(ids).filter(([, id]) => id === undefined)).toEqual([]);
  expect(routes.length).toBeGreaterThan(50);
  expect(before).not.toContain("null");
});

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s shows and changes nothing of another unit",
  async (_address, route) => {
    for (const cookie of cookies) {
      const { status, text } = await probe(app.origin, route, {
        headers: { cookie },
        fill: (name) => ids[name]!,
        body: JSON.stringify(sampleBody(route)),
      });
      expect([status < 300, text.includes(MARK)], `${status} ${text.slice(0, 200)}`).toEqual([false, false]);
      expect(status).toBeLessThan(500);
    }
  },
);

test("nothing of it has changed", async () => {
  expect(await state()).toBe(before);
});
