import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "@tz/kernel/server/base";
import { Upload } from "tus-js-client";
import { describe, expect, it } from "vitest";
import { filesTestApp, sm3 } from "../files.testing.ts";
import { samples } from "../samples.testing.ts";
import { SEGMENT_BYTES } from "../uploads/segments.ts";

const app = await filesTestApp({ TONGZHENG_FILE_LIMIT_MB: "30" });
const owner = await app.person();
const other = await app.person();

const tus = { "tus-resumable": "1.0.0" };
const named = (name: string) => ({ "upload-metadata": `filename ${Buffer.from(name).toString("base64")},other eA==` });

async function begin(name: string, size: number): Promise<string> {
  const answer = await send("POST", "/api/uploads", { ...named(name), "upload-length": String(size) });
  expect(answer.status).toBe(201);
  return answer.headers.get("location")!;
}

type Body = NonNullable<RequestInit["body"]>;

function send(method: string, path: string, headers: Record<string, string>, body?: Body, signal?: AbortSignal) {
  const stream = body instanceof ReadableStream ? { duplex: "half" as const } : {};
  return fetch(app.origin + path, {
    method,
    headers: { ...owner.header, ...tus, ...headers },
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    ...stream,
  });
}

const append = (path: string, offset: number, bytes: Uint8Array | ReadableStream, signal?: AbortSignal) =>
  send(
    "PATCH",
    path,
    { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) },
    bytes as Body,
    signal,
  );

/** How many bytes the server says are safe. */
async function received(path: string): Promise<number> {
  const answer = await send("HEAD", path, {});
  return Number(answer.headers.get("upload-offset"));
}

const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

/** The same last bytes came several times at once: one made the file, all others are told that they came too late. */
function expectOneFile(answers: readonly Response[]): void {
  const [made, ...refused] = answers.map(({ status }) => status).toSorted((one, other) => one - other);
  expect(made).toBe(204);
  for (const status of refused) expect([409, 410]).toContain(status);
}

/** Text, so that it passes as a .txt; different for each call. */
function longText(size: number): Buffer {
  return Buffer.from(randomBytes(Math.ceil(size / 2)).toString("hex")).subarray(0, size);
}

describe("resumable upload", () => {
  it("works with an ordinary tus client, in several requests", async () => {
    const bytes = longText(SEGMENT_BYTES * 2 + 12_345);
    const progress: number[] = [];
    await new Promise<void>((onSuccess, onError) => {
      new Upload(bytes, {
        endpoint: `${app.origin}/api/uploads`,
        headers: owner.header,
        metadata: { filename: "会议录音整理.txt" },
        chunkSize: 3_000_000,
        uploadSize: bytes.length,
        onProgress: (sent) => progress.push(sent),
        onSuccess: () => onSuccess(),
        onError,
      }).start();
    });
    const { rows } = await app.services.pool.query("select id from kernel.file where name = '会议录音整理.txt'");
    const answer = await owner.get(`/api/files/${rows[0].id}/about`);
    expect(answer.body).toMatchObject({ size: bytes.length, sm3: sm3(bytes) });
    expect(progress.at(-1)).toBe(bytes.length);
  });

  it("goes on after a broken connection from what had arrived", async () => {
    const bytes = longText(SEGMENT_BYTES * 2 + 1000);
    const path = await begin("断线.txt", bytes.length);
    const breaking = new AbortController();
    const stream = new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, SEGMENT_BYTES + 700));
        while ((await received(path)) < SEGMENT_BYTES) await new Promise((wait) => setTimeout(wait, 20));
        breaking.abort();
      },
    });
    await expect(append(path, 0, stream, breaking.signal)).rejects.toThrow();
    await expect.poll(() => received(path)).toBe(SEGMENT_BYTES + 700);
    const answer = await append(path, SEGMENT_BYTES + 700, bytes.subarray(SEGMENT_BYTES + 700));
    expect([answer.status, answer.headers.get("upload-offset")]).toEqual([204, String(bytes.length)]);
    const file = await owner.get(`/api/files/${answer.headers.get("tongzheng-file-id")}`);
    expect(sm3(Buffer.from(file.body))).toBe(sm3(bytes));
    expect((await owner.get(path)).body.fileId).toBe(answer.headers.get("tongzheng-file-id"));
  });

  it("removes its parts from the store when the file is made", async () => {
    const bytes = longText(SEGMENT_BYTES + 10);
    const path = await begin("分段.txt", bytes.length);
    await append(path, 0, bytes.subarray(0, SEGMENT_BYTES));
    const folder = join(app.services.config.dataFolder, "files", "uploads", path.split("/").at(-1)!);
    expect(await readdir(folder)).toHaveLength(1);
    await append(path, SEGMENT_BYTES, bytes.subarray(SEGMENT_BYTES));
    expect(await readdir(folder)).toEqual([]);
  });

  it("makes one file when the last bytes come twice at the same moment", async () => {
    const bytes = longText(5000);
    const path = await begin("同时.txt", bytes.length);
    await append(path, 0, bytes.subarray(0, 4000));
    expectOneFile(await Promise.all([1, 2, 3].map(() => append(path, 4000, bytes.subarray(4000)))));
    const { rows } = await app.services.pool.query("select refs from kernel.stored_content where sm3 = $1", [
      sm3(bytes),
    ]);
    expect(rows).toEqual([{ refs: 1 }]);
  });

  it("tells which file it became to whoever sent the last bytes once more, also of a kind that is known by its beginning", async () => {
    for (let round = 0; round < 5; round += 1) {
      const path = await begin("重发.docx", samples.docx.length);
      const half = samples.docx.length >> 1;
      await append(path, 0, samples.docx.subarray(0, half));
      const answers = await Promise.all([1, 2, 3, 4].map(() => append(path, half, samples.docx.subarray(half))));
      expectOneFile(answers);
      expect((await owner.get(path)).body.fileId).toEqual(expect.any(String));
    }
  });

  it("takes bytes for one place once when they come twice at the same moment", async () => {
    const bytes = longText(9000);
    const path = await begin("重发.txt", bytes.length);
    const answers = await Promise.all([1, 2, 3, 4].map(() => append(path, 0, bytes.subarray(0, 3000))));
    const refused = answers.filter(({ status }) => status !== 204);
    expect(refused).toHaveLength(3);
    for (const answer of refused) expect(await code(answer)).toEqual([409, "files.upload_offset"]);
    const last = await append(path, 3000, bytes.subarray(3000));
    const file = await owner.get(`/api/files/${last.headers.get("tongzheng-file-id")}`);
    expect(sm3(Buffer.from(file.body))).toBe(sm3(bytes));
  });

  it("looks at the whole content at the end, and gives up an upload that is not what it says", async () => {
    const path = await begin("假.pdf", samples.docx.length);
    expect(await code(await append(path, 0, samples.docx))).toEqual([422, "files.mislabelled"]);
    expect((await owner.get(path)).status).toBe(404);
  });

  it("tells where to go on when the offset does not fit", async () => {
    const path = await begin("偏移.txt", 100);
    expect(await code(await append(path, 50, longText(50)))).toEqual([409, "files.upload_offset"]);
    expect(await code(await append(path, 0, longText(101)))).toEqual([400, "files.upload_header"]);
    expect(await received(path)).toBe(0);
  });

  it("belongs to who began it", async () => {
    const path = await begin("我的.txt", 100);
    expect((await other.get(path)).status).toBe(404);
    expect((await fetch(app.origin + path)).status).toBe(401);
    expect((await owner.get(`/api/uploads/${newId()}`)).status).toBe(404);
  });

  it("can be cancelled, and expires a day after its last bytes", async () => {
    const cancelled = await begin("取消.txt", 100);
    await append(cancelled, 0, longText(40));
    expect((await send("DELETE", cancelled, {})).status).toBe(204);
    expect((await owner.get(cancelled)).status).toBe(404);
    const forgotten = await begin("忘记.txt", 100);
    await app.clock.advance({ hours: 25 });
    expect(await code(await append(forgotten, 0, longText(100)))).toEqual([410, "files.upload_gone"]);
  });

  it.each([
    [{ ...named("空.txt"), "upload-length": "0" }, 422, "files.empty"],
    [{ ...named("a.txt"), "upload-length": "-1" }, 400, "files.upload_header"],
    [{ ...named("a.txt"), "upload-length": "1e3" }, 400, "files.upload_header"],
    [{ "upload-length": "10" }, 400, "files.name_missing"],
    [{ "upload-length": "10", "upload-metadata": "filename ////" }, 422, "files.type_not_accepted"],
    [{ ...named("a.txt"), "upload-length": "10", "tus-resumable": "0.2.2" }, 412, "files.tus_version"],
  ])("refuses to begin with %j", async (headers, status, expected) => {
    expect(await code(await send("POST", "/api/uploads", headers))).toEqual([status, expected]);
  });
});
