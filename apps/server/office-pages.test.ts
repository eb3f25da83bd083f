import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { serveOfficePages } from "./office-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "tz-pages-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<title>office</title>");
writeFileSync(join(folder, "favicon.svg"), "<svg/>");
writeFileSync(join(folder, ".sources"), "secret");
writeFileSync(join(folder, "assets", "app-1a2b.js"), "script()");
writeFileSync(join(folder, "assets", "app-1a2b.js.gz"), gzipSync("script()"));

const http = Fastify();
http.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: "kernel.route_not_found" }));
await serveOfficePages(http, folder);
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true });
});

test("every address that is not the API's is a page of the app, asked for anew each time", async () => {
  for (const url of ["/", "/documents/17?tab=history", "/assets-of-the-office", "/.sources"]) {
    const { body, headers, statusCode } = await http.inject(url);
    expect({ url, body, statusCode }).toEqual({ url, body: "<title>office</title>", statusCode: 200 });
    expect(headers["cache-control"]).toBe("no-cache");
  }
});

test("a file with a hash in its name is kept for ever, and sent compressed to who can read that", async () => {
  const plain = await http.inject("/assets/app-1a2b.js");
  expect(plain.body).toBe("script()");
  expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const compressed = await http.inject({ url: "/assets/app-1a2b.js", headers: { "accept-encoding": "gzip" } });
  expect(compressed.headers["content-encoding"]).toBe("gzip");
  expect(compressed.headers["content-type"]).toMatch(/javascript/);
});

test("an address of the API or a hashed file that does not exist stays an error", async () => {
  expect((await http.inject("/assets/gone-0000.js")).statusCode).toBe(404);
  expect((await http.inject("/api/nothing")).json()).toEqual({ code: "kernel.route_not_found" });
  expect((await http.inject("/api")).statusCode).toBe(404);
});

test("no path leads out of the folder", async () => {
  for (const url of ["/../package.json", "/assets/../../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fx"]) {
    expect((await http.inject(url)).body).not.toContain("dependencies");
  }
});

test("whoever asks for a part gets the whole, also where the part lies beyond its end", async () => {
  for (const range of ["bytes=0-3", "bytes=99-", "bytes=5-1"]) {
    const { body, headers, statusCode } = await http.inject({ url: "/assets/app-1a2b.js", headers: { range } });
    expect([statusCode, body, headers["accept-ranges"]]).toEqual([200, "script()", undefined]);
  }
});
