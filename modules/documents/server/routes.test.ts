import { expect, it } from "vitest";
import { documentsErrors } from "../contract/index.ts";
import { outgoingRoutes } from "./routes.ts";
import { noSealing } from "./sealing/sealing.ts";
import { documentsApp } from "./testing.ts";

const app = await documentsApp();
const { finance } = app;
const id = await app.at("dispatch");

const addresses = outgoingRoutes(noSealing).map(({ method, path }) => {
  const ids = { documentId: id, number: "1" } as Record<string, string>;
  const url = path.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? "01980000-0000-7000-8000-000000000000");
  return { method: method.toLowerCase() as "get" | "post" | "put" | "delete", path, url };
});

it("describes every route in OpenAPI", async () => {
  const { body } = await app.anonymous.get("/api/openapi.json");
  for (const { method, path } of addresses) expect(body.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method]).toBeDefined();
  expect(body.components.schemas.DocumentContent.properties).toHaveProperty("recipients");
});

it.each(addresses)("$method $path is for people who are signed in and no administrators", async ({ method, url }) => {
  expect((await app.anonymous[method](url)).status).toBe(401);
  for (const person of [
    app.people.systemAdministrator,
    app.people.securityAdministrator,
    app.people.auditAdministrator,
  ])
    expect((await app.as(person)[method](url)).status).toBe(403);
});

const junk: unknown[] = [
  {},
  [],
  "text",
  { version: "1", content: null, outcome: 3, reason: {}, text: "\u0000", documentId: "x" },
  {
    version: -1,
    content: { documentType: "report", body: [{ type: "table", rows: [{ cells: [{ text: "", colspan: 0 }] }] }] },
  },
  { version: 1e308, content: { documentType: "none", recipients: [{ kind: "unit", unitId: "1", name: "甲" }] } },
  {
    version: 2 ** 53,
    number: 1e12,
    copies: 1e12,
    dueAt: "+275760-09-13T00:00:00Z",
    signedOn: "0001-01-01",
    unitIds: ["a"],
  },
  { version: 1, reason: "\ud800", text: "甲".repeat(3000), blockIndex: 1e9, name: "", rule: "X99", about: "" },
];

it.each(addresses)("$method $path answers junk with 4xx in problem+json", async ({ method, url }) => {
  for (const body of junk) {
    const answer =
      method === "get"
        ? await app.as(finance.clerk).get(`${url}?limit=-1&cursor=%00&from=x&year=9e9`)
        : await app.as(finance.clerk)[method](url, body);
    expect(answer.status, JSON.stringify(body)).toBeLessThan(500);
    if (answer.status >= 400) expect(answer.headers.get("content-type")).toContain("application/problem+json");
  }
});

it("has a sentence in both languages for every refusal", () => {
  for (const [code, { zh, en, status }] of Object.entries(documentsErrors)) {
    expect(zh && en, code).toBeTruthy();
    expect(status).toBeGreaterThanOrEqual(400);
  }
});
