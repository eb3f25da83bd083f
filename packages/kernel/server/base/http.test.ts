import { connect } from "node:net";
import { clientFor, testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { byHeader, cards } from "./fixture/cards.ts";
import { toAppError } from "./http/problems.ts";
import { baseFloor, newId, sql } from "./index.ts";

const app = await testApp({ modules: [baseFloor, cards], authenticate: () => byHeader });
const person = clientFor(app.origin, { "x-test-person": `${newId()} fixture.add` });

describe("bad input", () => {
  test("names every faulty field at once", async () => {
    const { status, body, headers } = await person.patch("/api/cards/not-an-id", { title: 7, version: "x" });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(body.faults.map(({ path }: { path: string }) => path).sort()).toEqual(["cardId", "title", "version"]);
  });

  test.each([
    ["text that is not JSON", "{oops", 400],
    ["an array", "[1,2]", 400],
    ["a bare string", '"x"', 400],
    ["a poisoned prototype", '{"__proto__":{"admin":true},"title":"x"}', 400],
    ["a NUL character", '{"title":"a\\u0000b"}', 400],
    ["half a surrogate", '{"title":"a\\ud800"}', 400],
    ["lists in lists without end", `{"title":${"[".repeat(500_000)}${"]".repeat(500_000)}}`, 400],
    ["objects in objects without end", `${'{"title":'.repeat(100_000)}1${"}".repeat(100_000)}`, 400],
    ["nothing", "", 400],
    ["more than four megabytes", `{"title":"${"x".repeat(5_000_000)}"}`, 413],
  ])("refuses %s", async (_what, text, status) => {
    const answer = await person.post("/api/cards", text);
    expect(answer.status).toBe(status);
    expect(answer.body.status).toBe(status);
  });

  test.each([
    ["another content type", { "content-type": "text/plain" }, 415],
    ["a form of another site's kind", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ])("refuses %s", async (_what, headers, status) => {
    expect((await person.post("/api/cards", "title=x", { headers })).status).toBe(status);
  });

  test.each(["/api/nowhere", "/api/cards/%ff", "/api/cards/%00", "/api/cards/..%2f..%2fetc%2fpasswd"])(
    "answers %s with a problem of 4xx",
    async (path) => {
      const { status, body } = await person.get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.code).toBeTypeOf("string");
    },
  );

  test("answers bytes that are not HTTP without falling over", async () => {
    const { port } = new URL(app.origin);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write("\u0001\u0002 nonsense\r\n\r\n"));
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("end", () => resolve(text)).on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });
});

test("an unforeseen error tells its number and nothing of the inside", async () => {
  const { status, body } = await app.anonymous.get("/api/cards-broken");
  expect(status).toBe(500);
  expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(body)).not.toContain("secret");
});

test.each([
  ["the database's", () => sql`do $$ begin raise disk_full; end $$`.execute(app.services.db)],
  ["this process's", () => Promise.reject(Object.assign(new Error("write"), { code: "ENOSPC" }))],
])("a full disk is called that, also when it is %s", async (_whose, write) => {
  const error = await write().catch((cause: unknown) => cause);
  expect(toAppError(error).code).toBe("kernel.disk_full");
});

test("speaks the language that is asked for", async () => {
  const { body } = await app.anonymous.get("/api/nowhere", { headers: { "accept-language": "en" } });
  expect(body.detail).toBe("There is no such address. Check it.");
});

test("every answer forbids foreign script, sniffing and framing", async () => {
  const { headers } = await app.anonymous.get("/api/nowhere");
  expect(headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("describes its routes, their input and who may use them", async () => {
  const { body } = await app.anonymous.get("/api/openapi.json");
  const rename = body.paths["/api/cards/{cardId}"].patch;
  expect(body.openapi).toBe("3.1.0");
  const names = rename.parameters.map(
    ({ name, $ref }: { name?: string; $ref?: string }) => name ?? $ref?.split("/").at(-1),
  );
  expect(names).toEqual(["cardId", "IdempotencyKey", "ActingPost"]);
  expect(rename.requestBody.content["application/json"].schema.required).toEqual(["title"]);
  expect(body.paths["/api/cards"].post["x-access"]).toBe("fixture.add");
});
