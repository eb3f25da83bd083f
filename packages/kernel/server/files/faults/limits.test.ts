import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmdirSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { filesTestApp } from "../files.testing.ts";
import { type ChildServer, startChild } from "./child-server.testing.ts";

let server: ChildServer | undefined;
const app = await filesTestApp();
const owner = await app.person();
afterEach(() => server?.kill());

const MEGABYTE = 2 ** 20;

function upload(name: string, body: NonNullable<RequestInit["body"]>) {
  return fetch(`${server?.origin}/api/files?name=${name}`, {
    method: "POST",
    headers: {
      ...owner.header,
      "content-type": "application/octet-stream",
      "idempotency-key": randomBytes(8).toString("hex"),
    },
    body,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
}

/** So many megabytes of text. */
function longBody(megabytes: number): ReadableStream {
  const piece = new Uint8Array(MEGABYTE).fill(0x61);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent === megabytes) return controller.close();
      controller.enqueue(piece);
      sent += 1;
    },
  });
}

describe("a large file", () => {
  it("goes in and out without filling the memory", async () => {
    server = await startChild(app);
    await upload("warm.txt", longBody(5));
    const before = await server.memory();
    const { id, size } = (await (await upload("large.txt", longBody(200))).json()) as { id: string; size: number };
    expect(size).toBe(200 * MEGABYTE);
    const grownIn = (await server.memory()) - before;
    const answer = await fetch(`${server.origin}/api/files/${id}`, { headers: owner.header });
    let read = 0;
    for await (const chunk of answer.body ?? []) read += chunk.length;
    expect(read).toBe(size);
    const grownOut = (await server.memory()) - before;
    expect(Math.max(grownIn, grownOut)).toBeLessThan(80 * MEGABYTE);
  });
});

/** Mounts a small disk where the files lie, in a mount namespace that ends with the server. */
function onSmallDisk(folder: string): string[] {
  const script = `mount -t tmpfs -o size=1m tmpfs "${folder}" && exec "$@"`;
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  return ["unshare", ...asRoot, "--mount", "sh", "-c", script, "sh"];
}

const probe = mkdtempSync(join(tmpdir(), "tz-probe-"));
const [command = "", ...rest] = onSmallDisk(probe);
const mayMount = spawnSync(command, [...rest, "true"], { stdio: "ignore" }).status === 0;
rmdirSync(probe);

describe.skipIf(!mayMount)("a full disk", () => {
  it("is said so, leaves nothing behind, and the next file that fits is taken", async () => {
    const folder = join(app.services.config.dataFolder, "files");
    await mkdir(folder, { recursive: true });
    const kept = await readdir(folder);
    server = await startChild(app, onSmallDisk(folder));
    const refused = await upload("big.txt", longBody(3));
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ code: "files.store_full" });
    for (let turn = 0; turn < 3; turn++)
      expect((await upload(`fits${turn}.txt`, randomBytes(100_000).toString("hex"))).status).toBe(201);
    expect((await upload("last.txt", longBody(1))).status).toBe(507);
    expect((await upload("small.txt", "还能放下")).status).toBe(201);
    expect(await readdir(folder)).toEqual(kept);
  });
});
