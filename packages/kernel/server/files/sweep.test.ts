import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId, tables } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { filesTestApp, readersOfPapers, sm3, upload } from "./files.testing.ts";
import { contentKey } from "./store/content-store.ts";
import { contentStore } from "./store/open-store.ts";
import { sweepFiles } from "./sweep.ts";
import type { FilesTables } from "./tables.ts";

const files = tables<FilesTables>();
const app = await filesTestApp();
const owner = await app.person();

const words = (text: string) => Buffer.from(`${text} ${newId()}`);
const path = (...parts: string[]) => join(app.services.config.dataFolder, "files", ...parts);
const sweep = (hours: number) =>
  sweepFiles({ services: app.services, now: new Date(app.clock.now().getTime() + hours * 3_600_000) });
const stored = (bytes: Uint8Array) => contentStore(app.services).has(contentKey(sm3(bytes)), bytes.length);

async function attach(fileId: string): Promise<string> {
  const paperId = newId();
  readersOfPapers.set(paperId, new Set([owner.personId]));
  expect((await owner.post(`/api/papers/${paperId}/files`, { fileIds: [fileId] })).status).toBe(200);
  return paperId;
}

describe("what nobody needs any more", () => {
  it("is removed after a day, and not before", async () => {
    const bytes = words("无人引用");
    const { body } = await upload(owner, "无人引用.txt", bytes);
    await sweep(23);
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(200);
    await sweep(25);
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(404);
    expect(await stored(bytes)).toBe(false);
  });

  it("is not what a record refers to", async () => {
    const bytes = words("有引用");
    const { body } = await upload(owner, "有引用.txt", bytes);
    const paperId = await attach(body.id);
    await sweep(1000);
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(200);
    await owner.delete(`/api/papers/${paperId}/files/${body.id}`);
    await sweep(23);
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(200);
    await sweep(25);
    expect(await stored(bytes)).toBe(false);
  });

  it("is not content that another file still has", async () => {
    const bytes = words("两份");
    const kept = await upload(owner, "甲.txt", bytes);
    await upload(owner, "乙.txt", bytes);
    await attach(kept.body.id);
    await sweep(25);
    const answer = await owner.get(`/api/files/${kept.body.id}`);
    expect(sm3(Buffer.from(answer.body))).toBe(sm3(bytes));
  });

  it("can be uploaded again while the sweep has half removed it", async () => {
    const bytes = words("半途");
    await upload(owner, "半途.txt", bytes);
    await files(app.db).deleteFrom("kernel.file").where("sm3", "=", sm3(bytes)).execute();
    await files(app.db)
      .updateTable("kernel.stored_content")
      .set({ refs: 0, state: "removing" })
      .where("sm3", "=", sm3(bytes))
      .execute();
    await contentStore(app.services).remove(contentKey(sm3(bytes)));
    const again = await upload(owner, "再传.txt", bytes);
    await sweep(1);
    expect((await owner.get(`/api/files/${again.body.id}`)).status).toBe(200);
  });

  it("includes uploads that were given up, with their parts", async () => {
    const headers = { ...owner.header, "tus-resumable": "1.0.0" };
    const metadata = `filename ${Buffer.from("放弃.txt").toString("base64")}`;
    const begun = await fetch(`${app.origin}/api/uploads`, {
      method: "POST",
      headers: { ...headers, "upload-length": "100", "upload-metadata": metadata },
    });
    const location = begun.headers.get("location")!;
    await fetch(app.origin + location, {
      method: "PATCH",
      headers: { ...headers, "content-type": "application/offset+octet-stream", "upload-offset": "0" },
      body: "x".repeat(40),
    });
    const folder = path("uploads", location.split("/").at(-1)!);
    expect(await readdir(folder)).toHaveLength(1);
    await sweep(25);
    expect(await readdir(folder)).toEqual([]);
    expect((await owner.get(location)).status).toBe(404);
  });

  it("includes what a dead process left half written", async () => {
    await mkdir(path("incoming"), { recursive: true });
    await writeFile(path("incoming", "old"), "half");
    await writeFile(path("incoming", "new"), "half");
    const yesterday = new Date(app.clock.now().getTime() - 25 * 3_600_000);
    await utimes(path("incoming", "old"), yesterday, yesterday);
    await sweep(0);
    expect(await readdir(path("incoming"))).toEqual(["new"]);
  });

  it("leaves an audit row only when files were removed", async () => {
    const rows = async () =>
      (await app.services.pool.query("select 1 from kernel.audit where command = 'files.remove-loose'")).rowCount;
    await sweep(25);
    const before = await rows();
    await sweep(25);
    expect(await rows()).toBe(before);
  });
});

describe("sweeping while people work", () => {
  it("never takes the content from under a file, even when it thinks that everything is a year old", async () => {
    const contents = Array.from({ length: 3 }, (_, at) => Buffer.from(`抢 ${at}`));
    let working = true;
    const sweeping = (async () => {
      while (working) await sweep(24 * 365);
    })();
    const outcomes: string[] = [];
    const work = async (worker: number) => {
      for (let turn = 0; turn < 25; turn++) {
        const bytes = contents[(worker + turn) % contents.length]!;
        const { status, body } = await upload(owner, "抢.txt", bytes);
        if (status !== 201) {
          outcomes.push(`upload ${status}`);
          continue;
        }
        const paperId = newId();
        readersOfPapers.set(paperId, new Set([owner.personId]));
        const attached = await owner.post(`/api/papers/${paperId}/files`, { fileIds: [body.id] });
        outcomes.push(`attach ${attached.status}`);
        if (attached.status !== 200) continue;
        const read = await owner.get(`/api/files/${body.id}`);
        expect(read.status, JSON.stringify(read.body)).toBe(200);
        expect(sm3(Buffer.from(read.body))).toBe(sm3(bytes));
        if (turn % 2 === 0) await owner.delete(`/api/papers/${paperId}/files/${body.id}`);
      }
    };
    await Promise.all([1, 2, 3, 4].map(work)).finally(() => {
      working = false;
    });
    await sweeping;
    expect(outcomes.filter((outcome) => !/attach (200|422)|upload (201|503)/.test(outcome))).toEqual([]);
    expect(outcomes).toContain("attach 200");
    await expectConsistent();
  });
});

/** Every file has its content, to the byte; every content is counted rightly. */
async function expectConsistent(): Promise<void> {
  const rows = await files(app.db)
    .selectFrom("kernel.stored_content as content")
    .select(["content.sm3", "content.refs", "content.location"])
    .select(({ selectFrom, fn }) =>
      selectFrom("kernel.file as file")
        .whereRef("file.sm3", "=", "content.sm3")
        .select(fn.countAll().as("n"))
        .as("used"),
    )
    .execute();
  for (const row of rows) {
    expect(row.refs).toBe(Number(row.used));
    if (row.refs > 0) expect(sm3(await readFile(path(row.location)))).toBe(row.sm3);
  }
}
