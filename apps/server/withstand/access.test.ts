import { readFile, writeFile } from "node:fs/promises";
import { createSession } from "@tz/kernel/server/access";
import type { Route } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";
import { probe } from "./request.ts";

const app = await testApp({ modules });
const city = await app.city();
const bureau = city.unit("财政局");

/** The kinds of people, from outside to inside. */
const people = {
  "signed out": undefined,
  staff: bureau.staff.id,
  clerk: bureau.clerk.id,
  "office director": bureau.officeDirector.id,
  leader: bureau.leader.id,
  "system administrator": city.systemAdministrator.id,
  "security administrator": city.securityAdministrator.id,
  "audit administrator": city.auditAdministrator.id,
};

async function cookieOf(personId: string | undefined): Promise<Record<string, string>> {
  if (personId === undefined) return {};
  const { token } = await app.services.db.transaction().execute((tx) => createSession(tx, personId, app.clock.now()));
  return { cookie: `tz_session=${token}` };
}

/** How the door answered: a person who comes in may still be told that their request is wrong or that there is no such record. */
async function answerAt(route: Route, headers: Record<string, string>): Promise<string> {
  const { status } = await probe(app.origin, route, { headers });
  if (status === 401) return "signed out";
  return status === 403 ? "refused" : "in";
}

const routes = app.services.registry.routes.toSorted((a, b) =>
  `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`),
);
// Ending the sessions that the table is made with would end the table.
const endsSessions = (route: Route) => /sign-out|\/sessions/.test(route.path) && route.method !== "GET";
const table: Record<string, Record<string, string>> = {};
for (const [kind, personId] of Object.entries(people)) {
  const headers = await cookieOf(personId);
  for (const route of routes) {
    const own = endsSessions(route) ? await cookieOf(personId) : headers;
    table[`${route.method} ${route.path}`] = {
      ...table[`${route.method} ${route.path}`],
      [kind]: await answerAt(route, own),
    };
  }
}
const rowOf = (route: Route) => table[`${route.method} ${route.path}`]!;

test("nobody who is signed out comes in, but by the public routes", () => {
  const wrong = routes.filter((route) => (rowOf(route)["signed out"] === "signed out") !== (route.access !== "public"));
  expect(wrong.map(({ name }) => name).filter((name) => name !== "server.metrics")).toEqual([]);
});

test("whoever lacks a route's permission is refused, whoever holds it comes in", () => {
  const roleOf: Record<string, string[]> = {
    staff: ["staff"],
    clerk: ["staff", "clerk"],
    "office director": ["staff", "officeDirector"],
    leader: ["staff", "leader"],
    "system administrator": ["systemAdministrator"],
    "security administrator": ["securityAdministrator"],
    "audit administrator": ["auditAdministrator"],
  };
  for (const route of routes) {
    const holders = app.services.registry.permissions[route.access]?.roles;
    if (!holders) continue;
    for (const [kind, roles] of Object.entries(roleOf)) {
      const holds = roles.some((role) => (holders as readonly string[]).includes(role));
      expect([route.name, kind, rowOf(route)[kind]]).toEqual([route.name, kind, holds ? "in" : "refused"]);
    }
  }
});

test("no administrator reaches a document, a task or a delivery", () => {
  const business = routes.filter((route) =>
    /^\/api\/(documents|incoming|tasks|cases|deliveries|dispatches|tracking)/.test(route.path),
  );
  const reached = business.flatMap((route) =>
    ["system administrator", "security administrator", "audit administrator"]
      .filter((kind) => rowOf(route)[kind] === "in" && route.access !== "signedIn")
      .map((kind) => `${kind}: ${route.name}`),
  );
  expect(reached).toEqual([]);
});

test("what one administrator may do neither another one nor anybody at work may", () => {
  const administrators = ["system administrator", "security administrator", "audit administrator"];
  const shared = routes
    .filter(({ access }) => access !== "public" && access !== "signedIn")
    .map((route) => ({ route, holders: Object.keys(people).filter((kind) => rowOf(route)[kind] === "in") }))
    .filter(({ holders }) => holders.length > 1 && holders.some((kind) => administrators.includes(kind)))
    .map(({ route, holders }) => `${route.name}: ${holders.join(", ")}`);
  expect(shared).toEqual([]);
});

test("the table of who comes in where is the one that was agreed", async () => {
  const kinds = Object.keys(people);
  const marks: Record<string, string> = { in: "●", refused: "–", "signed out": " " };
  const lines = routes.map((route) => {
    const cells = kinds.map((kind) => marks[rowOf(route)[kind]!]);
    return `| ${route.method} ${route.path} | ${route.access} | ${cells.join(" | ")} |`;
  });
  const page = [
    "# Who comes in where",
    "",
    "Generated from the running routes; kept under test by `apps/server/withstand/access.test.ts` (`UPDATE_PAGES=1` writes it anew).",
    "● comes in (and may still be told that there is no such record), – refused with 403, empty: 401.",
    "",
    `| route | access | ${kinds.join(" | ")} |`,
    `|---|---|${kinds.map(() => "---").join("|")}|`,
    ...lines,
    "",
  ].join("\n");
  const path = new URL("../../../docs/access.md", import.meta.url);
  if (process.env.UPDATE_PAGES) await writeFile(path, page);
  expect(await readFile(path, "utf8")).toBe(page);
});
