import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { clientFor, testApp } from "@tz/testing";
import { afterEach, describe, expect, test } from "vitest";
import { byHeader, cards } from "../fixture/cards.ts";
import { baseFloor, newId } from "../index.ts";

const app = await testApp({ modules: [baseFloor, cards], authenticate: () => byHeader });
const person = clientFor(app.origin, { "x-test-person": `${newId()} fixture.add` });
const { port } = new URL(app.origin);

/** Sends these bytes on a connection of their own, and gives what comes until its end. */
async function exchange(bytes: string | Buffer): Promise<string> {
  const socket = connect(Number(port), "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk)).write(bytes);
  // What is refused may be cut off while we still send.
  socket.on("error", () => undefined);
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

const host = "Host: 127.0.0.1\r\n";
const last = `${host}Connection: close\r\n`;
const post = `POST /api/cards HTTP/1.1\r\n${last}X-Test-Person: ${newId()} fixture.add\r\nIdempotency-Key: 12345678\r\nContent-Type: application/json\r\n`;

afterEach(async () => expect((await app.anonymous.get("/api/openapi.json")).status).toBe(200));

describe("what is not a right request is answered with a problem and the headers of every answer:", () => {
  test.each<[string, string, number]>([
    ["no HTTP at all", "\u0001\u0002 nonsense\r\n\r\n", 400],
    ["HTTP before its first version", "GET /\r\n\r\n", 404],
    ["the greeting of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a method in small letters", `get /api/cards HTTP/1.1\r\n${last}\r\n`, 400],
    ["no Host", "GET /api/openapi.json HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["two Hosts", `GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n${last}\r\n`, 400],
    ["two lengths", `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
    ["a length and chunks", `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ["chunks of an unknown coding", `${post}Transfer-Encoding: chunked, cow\r\n\r\n0\r\n\r\n`, 400],
    ["a chunk without a size", `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, 400],
    ["a NUL in a header", `GET /api/openapi.json HTTP/1.1\r\n${last}X-A: \u0000\r\n\r\n`, 400],
    ["a header without end", `GET /api/openapi.json HTTP/1.1\r\n${last}X-A: ${"a".repeat(100_000)}\r\n\r\n`, 431],
    ["an address without end", `GET /${"a".repeat(100_000)} HTTP/1.1\r\n${last}\r\n`, 431],
    ["a tunnel", `CONNECT example.org:443 HTTP/1.1\r\n${last}\r\n`, 405],
    ["a trace", `TRACE /api/cards HTTP/1.1\r\n${last}\r\n`, 405],
    ["a method of WebDAV", `PROPFIND /api/cards HTTP/1.1\r\n${last}\r\n`, 405],
    ["options of all", `OPTIONS * HTTP/1.1\r\n${last}\r\n`, 404],
    ["an upgrade", `GET /api/nowhere HTTP/1.1\r\n${host}Connection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n`, 404],
  ])("%s", async (_what, bytes, status) => {
    const answer = await exchange(bytes);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain("content-type: application/problem+json");
    expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(head.toLowerCase()).toContain("cache-control: no-store");
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.stringMatching(/^kernel\./), detail: /./ });
  });

  test("who expects more than 100-continue is answered all the same", async () => {
    const answer = await exchange(`${post}Expect: 200-ok\r\nContent-Length: 13\r\n\r\n{"title":"a"}`);
    expect(answer).toContain("HTTP/1.1 200");
  });

  test("an absolute address is read as its path", async () => {
    const answer = await exchange(`GET http://elsewhere.example/api/openapi.json HTTP/1.1\r\n${last}\r\n`);
    expect(answer).toContain("HTTP/1.1 200");
  });

  test("a request that breaks off leaves nothing behind", async () => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.end(`${post}Content-Length: 100\r\n\r\n{"title":`);
    await once(socket.resume(), "close");
  });
});

describe("bodies", () => {
  test.each<[string, Buffer | string, Record<string, string>, number]>([
    ["bytes that are no UTF-8", Buffer.from([...Buffer.from('{"title":"'), 0xd6, 0xd0, ...Buffer.from('"}')]), {}, 400],
    ["a compressed body", gzipSync('{"title":"a"}'), { "content-encoding": "gzip" }, 415],
    ["JSON after the sign of its byte order", '\ufeff{"title":"a"}', {}, 200],
    ["a field twice, of which the last holds", '{"title":1,"title":"a"}', {}, 200],
  ])("%s", async (_what, body, headers, status) => {
    expect((await person.post("/api/cards", body, { headers })).status).toBe(status);
  });

  test("a value in the query string is none of a write", async () => {
    const { body } = await person.post("/api/cards?title=other", { title: "own" });
    expect(body.title).toBe("own");
  });
});

describe("methods", () => {
  test("an address tells which it takes", async () => {
    const { status, headers, body } = await person.put("/api/cards/17", {});
    expect([status, body.code, headers.get("allow")]).toEqual([405, "kernel.method_not_allowed", "GET, HEAD, PATCH"]);
  });

  test("HEAD answers as GET does, without the body", async () => {
    const { body } = await person.post("/api/cards", { title: "head" });
    const headers = { "x-test-person": newId() };
    const got = await fetch(`${app.origin}/api/cards/${body.id}`, { headers });
    const head = await fetch(`${app.origin}/api/cards/${body.id}`, { method: "HEAD", headers });
    expect([head.status, head.headers.get("content-type")]).toEqual([200, got.headers.get("content-type")]);
    expect(await head.text()).toBe("");
  });

  test("nobody is let in from another site", async () => {
    const asked = {
      method: "OPTIONS",
      headers: { origin: "https://a.example", "access-control-request-method": "POST" },
    };
    const { status, headers } = await fetch(`${app.origin}/api/cards`, asked);
    expect(status).toBe(405);
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test("the description is sent once to whoever keeps it", async () => {
  const { headers } = await app.anonymous.get("/api/openapi.json");
  const tag = headers.get("etag") ?? "";
  const again = await app.anonymous.get("/api/openapi.json", { headers: { "if-none-match": tag } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});
