import { randomUUID } from "node:crypto";
import { createSession } from "@tz/kernel/server/access";
import type { Route } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { modules } from "../modules.ts";
import { probe } from "./request.ts";

const app = await testApp({ modules });
const city = await app.city();
const people = [
  city.clerk,
  city.mayor,
  city.drafter,
  city.systemAdministrator,
  city.securityAdministrator,
  city.auditAdministrator,
];

const cookies: string[] = [];
async function renewCookies() {
  cookies.length = 0;
  for (const { id } of people) {
    const { token } = await app.services.db.transaction().execute((tx) => createSession(tx, id, app.clock.now()));
    cookies.push(`tz_session=${token}`);
  }
}
await renewCookies();

const odd = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "null",
    "-1",
    "0",
    "1e309",
    "99999999999999999999",
    "NaN",
    "%",
    "'",
    '"; drop table kernel.person; --',
    "../../etc/passwd",
    "\u202egpj.exe",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "𠮷𠮷",
    "\u0000",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uuid(),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  { maxDepth: 3 },
  odd,
  fc.constantFrom(null, true, [], {}, -1, 2 ** 53, 1e308, 0.1, "x".repeat(5000)),
  fc.array(odd, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("type", "id", "kind", "name", "unitId", "__proto__", "constructor"), odd, {
    maxKeys: 3,
  }),
);

/** Bodies that have the route's own field names with values of other kinds, so that they come as deep as they can. */
function bodyFor(route: Route): fc.Arbitrary<string> {
  const schema =
    route.kind === "command" ? route.command.input : route.kind === "query" ? route.query.input : undefined;
  const shape = schema && "shape" in schema ? Object.keys(schema.shape as object) : [];
  const record = fc.record(Object.fromEntries(shape.map((key) => [key, value])), { requiredKeys: [] });
  return fc.oneof(
    record.map((body) => JSON.stringify(body) ?? "{}"),
    value.map((body) => JSON.stringify(body) ?? ""),
    odd,
  );
}

const queryFor = (route: Route) => {
  const schema = route.kind === "query" ? route.query.input : route.kind === "raw" ? route.input : undefined;
  const keys = schema && "shape" in schema ? Object.keys(schema.shape as object) : ["q"];
  const pair = fc.tuple(fc.constantFrom(...keys, "cursor", "limit"), odd);
  return fc
    .array(pair, { maxLength: 4 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${encodeURIComponent(text.toWellFormed())}`).join("&"));
};

afterEach(renewCookies);

const routes = app.services.registry.routes.filter(({ name }) => name !== "notify.events");

describe("no input causes a 500", () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", async (_address, route) => {
    await fc.assert(
      fc.asyncProperty(bodyFor(route), queryFor(route), odd, fc.nat(), async (body, query, inPath, who) => {
        const answer = await probe(app.origin, route, {
          headers: { cookie: cookies[who % cookies.length]!, "idempotency-key": randomUUID() },
          query,
          body: body.toWellFormed(),
          fill: () => (who % 3 === 0 ? inPath.toWellFormed() || "-" : randomUUID()),
        });
        if (answer.status >= 500) throw new Error(`${answer.status}: ${answer.text}`);
        if (answer.status >= 400) expect(answer.type).toContain("application/problem+json");
      }),
      { numRuns: 15 },
    );
  });
});
