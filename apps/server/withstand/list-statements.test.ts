import { createSession } from "@tz/kernel/server/access";
import { type Route, sql } from "@tz/kernel/server/base";
import { type CityPerson, countStatements, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { modules } from "../modules.ts";
import { probe } from "./request.ts";

const app = await testApp({ modules: modules });
const statements = countStatements(app.services);
const city = await app.city();
const finance = city.unit("财政局");
const receiver = city.unit("教育局");

const sent = async (person: CityPerson, path: string, body: object = {}) => {
  const answer = await app.as(person).post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const contentOf = (n: number) => ({
  documentType: "circular",
  title: `清安市财政局关于报送第${n}批预算的通知`,
  recipients: [{ kind: "unit", unitId: receiver.id, name: receiver.name }],
  body: [{ type: "paragraph", text: `现将第${n}批预算编制有关事项通知如下。` }],
  signer: { personId: finance.leader.id, name: finance.leader.name },
});
const way: [CityPerson, string, object?][] = [
  [finance.staff, "submit"],
  [finance.sectionChief, "department-review"],
  [finance.officeDirector, "office-review"],
  [finance.leader, "sign-off", { opinion: "同意印发" }],
  [finance.clerk, "recheck", { outcome: "pass" }],
  [finance.clerk, "register"],
  [finance.clerk, "dispatch", { dueAt: new Date(app.clock.now().getTime() + 864e6).toISOString() }],
];

const ids: Record<string, string> = { unitId: finance.id };

async function passOn(id: string, steps: typeof way): Promise<void> {
  for (const [by, step, body] of steps) {
    const { version } = (await app.as(finance.staff).get(`/api/documents/${id}`)).body;
    await sent(by, `/api/documents/${id}/${step}`, { version, ...body });
  }
}

async function written(n: number, steps: number): Promise<string> {
  const { id } = await sent(finance.staff, "/api/documents", { content: contentOf(n) });
  await passOn(id, way.slice(0, steps));
  return id;
}

/** Three of everything that the two bureaux list. */
for (const n of [1, 2, 3]) {
  const id = await written(n, 1);
  ids.documentId = id;
  for (const text of ["请写明时限。", "请核对附件。", "标题可再斟酌。"])
    await sent(finance.sectionChief, `/api/documents/${id}/comments`, { text });
  await passOn(id, way.slice(1));
  await written(n, 1);
  await sent(finance.clerk, "/api/document-templates", { name: `模板${n}`, content: contentOf(n) });
  await sent(finance.clerk, "/api/unit-groups", { name: `分组${n}`, ownerUnitId: finance.id, unitIds: [receiver.id] });
  await sent(finance.clerk, "/api/number-series", { kind: "other", name: `号簿${n}`, pattern: `${n}类{year}-{n}` });
  const { id: formId } = await sent(finance.officeDirector, "/api/application-forms", {
    title: `用印${n}`,
    from: "seal",
  });
  await sent(finance.officeDirector, `/api/application-forms/${formId}/publish`, { version: 1 });
  await sent(finance.staff, "/api/applications", { formId, values: { 用印事项: "证明", 份数: n } });
  const day = (shift: number) => new Date(app.clock.now().getTime() + shift * 86_400_000).toISOString();
  const delegation = { toPersonId: finance.clerk.id, startsAt: day(2 * n), endsAt: day(2 * n + 1), reason: "出差" };
  await sent(finance.staff, "/api/delegations", delegation);
}
await app.drainJobs();
const { items: arrived } = (await app.as(receiver.clerk).get("/api/deliveries?box=waiting")).body;
await sent(receiver.clerk, "/api/incoming/accept", {
  deliveryIds: arrived.map(({ id }: { id: string }) => id),
  registration: { category: "handle" },
});
await app.drainJobs();
const { rows: series } = await sql<{ id: string }>`
  select id from kernel.number_series where unit_id = ${finance.id} and kind = 'outgoing'`.execute(app.db);
ids.seriesId = series[0]!.id;

const lists = app.services.registry.routes.filter((route) => {
  if (route.kind !== "query" || route.method !== "GET") return false;
  const { properties = {} } = z.toJSONSchema(route.query.input, { io: "input", unrepresentable: "any" });
  return "limit" in properties;
});
const people = [
  finance.clerk,
  finance.staff,
  finance.sectionChief,
  finance.officeDirector,
  finance.leader,
  receiver.clerk,
];
const administrators = [city.systemAdministrator, city.securityAdministrator, city.auditAdministrator];
const cookies: string[] = [];
for (const { id } of [...people, ...administrators]) {
  const { token } = await app.services.db.transaction().execute((tx) => createSession(tx, id, app.clock.now()));
  cookies.push(`tz_session=${token}`);
}

/** What a list wants to know besides. */
const asked: Record<string, string> = {
  "/api/search": `q=${encodeURIComponent("预算")}`,
  "/api/deliveries": "box=all",
};

async function read(route: Route, cookie: string, limit: number): Promise<{ rows: number; cost: number }> {
  const before = statements();
  const { status, text } = await probe(app.origin, route, {
    headers: { cookie },
    fill: (name) => ids[name] ?? name,
    query: `limit=${limit}&${asked[route.path] ?? ""}`,
  });
  return { rows: status === 200 ? (JSON.parse(text).items?.length ?? 0) : 0, cost: statements() - before };
}

interface Seen {
  path: string;
  one: number;
  many: number;
}

/** What a list costs whoever sees three rows of it, first when it is warm; undefined where nobody does. */
async function look(route: Route): Promise<Seen | undefined> {
  for (const cookie of cookies) {
    if ((await read(route, cookie, 200)).rows < 3) continue;
    const one = await read(route, cookie, 1);
    const many = await read(route, cookie, 200);
    return { path: route.path, one: one.cost, many: many.cost };
  }
  return undefined;
}

const seen: Seen[] = [];
for (const route of lists) {
  const cost = await look(route);
  if (cost) seen.push(cost);
}

test("a list asks the database as often for many rows as for one", () => {
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter(({ one, many }) => one !== many)).toEqual([]);
});
