import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ContentStore, contentKey } from "./content-store.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";

let folder: string;
let server: S3rver;
const stores: Record<string, ContentStore> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tz-store-"));
  await mkdir(join(folder, "local"));
  stores.folder = folderStore(join(folder, "local"));
  server = new S3rver({ port: 0, silent: true, directory: join(folder, "s3"), configureBuckets: [{ name: "tz" }] });
  const { port } = await server.run();
  stores.s3 = s3Store(`http://S3RVER:S3RVER@127.0.0.1:${port}/tz?region=us-east-1`);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const key = contentKey("ab".repeat(32));

async function local(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, `local-${Math.random()}`);
  await writeFile(path, bytes);
  return path;
}

async function text(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

describe.each(["folder", "s3"])("a store in a %s", (kind) => {
  it("gives back what was put, whole or a range of it", async () => {
    const store = stores[kind]!;
    await store.put(key, await local("0123456789"));
    expect(await text(await store.read(key))).toBe("0123456789");
    expect(await text(await store.read(key, { start: 3, end: 5 }))).toBe("345");
  });

  it("knows what it has by size", async () => {
    const store = stores[kind]!;
    await store.put(key, await local("12345"));
    expect(await store.has(key, 5)).toBe(true);
    expect(await store.has(key, 6)).toBe(false);
    expect(await store.has(contentKey("cd".repeat(32)), 5)).toBe(false);
  });

  it("removes, also what is not there", async () => {
    const store = stores[kind]!;
    await store.put(key, await local("12345"));
    await store.remove(key);
    await store.remove(key);
    expect(await store.has(key, 5)).toBe(false);
    await expect(store.read(key)).rejects.toThrow();
  });

  it("keeps content larger than a network packet to the byte", async () => {
    const store = stores[kind]!;
    const bytes = Buffer.alloc(9_000_000, "通政");
    await store.put(key, await local(bytes));
    expect((await text(await store.read(key))) === bytes.toString()).toBe(true);
  });

  it("takes the same content many times at once", async () => {
    const store = stores[kind]!;
    await Promise.all(Array.from({ length: 8 }, async () => store.put(key, await local("same"))));
    expect(await text(await store.read(key))).toBe("same");
  });
});

describe("a store that fails", () => {
  it("says so when the S3 service refuses the key or is away", async () => {
    const path = await local("x");
    const { port } = server.httpServer!.address() as AddressInfo;
    await expect(s3Store(`http://S3RVER:WRONG@127.0.0.1:${port}/tz`).put(key, path)).rejects.toThrow(/403/);
    await expect(s3Store("http://a:b@127.0.0.1:9/tz").put(key, path)).rejects.toThrow();
  });

  it("leaves nothing under the key in a folder when it cannot take the file", async () => {
    const store = folderStore(join(folder, "broken"));
    await expect(store.put(key, join(folder, "absent"))).rejects.toThrow();
    await expect(readdir(join(folder, "broken"))).rejects.toThrow(/ENOENT/);
  });
});
