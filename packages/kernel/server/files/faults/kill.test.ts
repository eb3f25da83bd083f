import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tables } from "@tz/kernel/server/base";
import { afterAll, describe, expect, it } from "vitest";
import { filesTestApp, sm3 } from "../files.testing.ts";
import { sweepFiles } from "../sweep.ts";
import type { FilesTables } from "../tables.ts";
import { SEGMENT_BYTES } from "../uploads/segments.ts";
import { type ChildServer, startChild } from "./child-server.testing.ts";

const files = tables<FilesTables>();
let server: ChildServer;
const app = await filesTestApp();
const owner = await app.person();
afterAll(() => server.kill());

/** A body that trickles, so that a kill finds it half sent. */
function trickling(bytes: Uint8Array, pieces: number): ReadableStream {
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await sleep(5);
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
}

const someText = (size: number) => Buffer.from(randomBytes(size / 2).toString("hex"));

function uploadWhole(origin: string, bytes: Uint8Array, pieces: number) {
  return fetch(`${origin}/api/files?name=a.txt`, {
    method: "POST",
    headers: {
      ...owner.header,
      "content-type": "application/octet-stream",
      "idempotency-key": randomBytes(8).toString("hex"),
    },
    body: trickling(bytes, pieces),
    duplex: "half",
  });
}

async function resume(origin: string, location: string, bytes: Uint8Array): Promise<Response> {
  const head = await fetch(origin + location, { method: "HEAD", headers: owner.header });
  const offset = Number(head.headers.get("upload-offset"));
  return fetch(origin + location, {
    method: "PATCH",
    headers: {
      ...owner.header,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": String(offset),
    },
    body: trickling(bytes.subarray(offset), 60),
    duplex: "half",
  });
}

async function begin(origin: string, size: number): Promise<string> {
  const answer = await fetch(`${origin}/api/uploads`, {
    method: "POST",
    headers: {
      ...owner.header,
      "tus-resumable": "1.0.0",
      "upload-length": String(size),
      "upload-metadata": `filename ${Buffer.from("大文件.txt").toString("base64")}`,
    },
  });
  return answer.headers.get("location")!;
}

/** Names of everything below the contents' folder: digests, as long as nothing half written is there. */
async function contentsOnDisk(): Promise<string[]> {
  const folder = join(app.services.config.dataFolder, "files", "content");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = entries.filter((entry) => entry.isFile());
  for (const { name, parentPath } of found) expect(sm3(await readFile(join(parentPath, name)))).toBe(name);
  return found.map(({ name }) => name);
}

describe("a server that is killed while files arrive", () => {
  it("shows no half file, has content for every row, and takes the rest of a resumable upload", async () => {
    const whole = someText(SEGMENT_BYTES * 3 + 1234);
    server = await startChild(app);
    let { origin } = server;
    const location = await begin(origin, whole.length);
    const offsets: number[] = [];
    for (let round = 0; round < 6; round++) {
      const sending = [
        uploadWhole(origin, someText(400_000), 1 + round * 10),
        uploadWhole(origin, someText(2_000), 1),
        resume(origin, location, whole),
      ].map((request) => request.catch(() => undefined));
      await sleep(40 + round * 60);
      await server.kill();
      await Promise.all(sending);
      const digests = new Set(await contentsOnDisk());
      const rows = await files(app.db).selectFrom("kernel.file").select("sm3").execute();
      expect(rows.filter((row) => !digests.has(row.sm3))).toEqual([]);
      server = await startChild(app);
      origin = server.origin;
      const upload = await files(app.db).selectFrom("kernel.upload").select("received").executeTakeFirstOrThrow();
      offsets.push(upload.received);
    }
    expect(offsets).toEqual(offsets.toSorted((left, right) => left - right));
    const head = await fetch(origin + location, { headers: owner.header });
    let { fileId } = (await head.json()) as { fileId: string | null };
    fileId ??= (await resume(origin, location, whole)).headers.get("tongzheng-file-id");
    const answer = await fetch(`${origin}/api/files/${fileId}`, { headers: owner.header });
    expect(sm3(await answer.bytes())).toBe(sm3(whole));
  });

  it("leaves nothing behind that the sweep does not find", async () => {
    const later = new Date(Date.now() + 48 * 3_600_000);
    await sweepFiles({ services: app.services, now: later });
    expect(await contentsOnDisk()).toEqual([]);
    const folder = join(app.services.config.dataFolder, "files");
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
    const parts = await readdir(join(folder, "uploads"), { recursive: true, withFileTypes: true });
    expect(parts.filter((entry) => entry.isFile())).toEqual([]);
  });
});
