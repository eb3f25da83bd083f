import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterAll, describe, expect, it } from "vitest";
import { filesTestApp, sm3, upload } from "./files.testing.ts";
import { samples } from "./samples.testing.ts";
import { sweepFiles } from "./sweep.ts";

const folder = await mkdtemp(join(tmpdir(), "tz-take-"));
afterAll(() => rm(folder, { recursive: true }));

const script = join(folder, "scanner.sh");
await writeFile(script, 'grep -q BROKEN "$2" && exit 2; grep -q VIRUS "$2" && exit 1; exit 0\n');
const scanned = await filesTestApp({ TONGZHENG_SCAN_COMMAND: `sh ${script} --quiet` });

const server = new S3rver({ port: 0, silent: true, directory: join(folder, "s3"), configureBuckets: [{ name: "tz" }] });
const { port } = await server.run();
const inBucket = await filesTestApp({ TONGZHENG_S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/tz` });

describe("a virus scanner", async () => {
  const owner = await scanned.person();

  it("passes a clean file, and its name says so", async () => {
    expect((await upload(owner, "干净.txt", samples.txt)).body.scan).toBe("clean");
  });

  it.each([
    ["VIRUS", 422, "files.infected"],
    ["BROKEN", 503, "files.scan_unavailable"],
  ])("that finds %s keeps the file out", async (words, status, code) => {
    const answer = await upload(owner, "文件.txt", Buffer.from(words));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe("files in an S3 service", async () => {
  const app = inBucket;
  const owner = await app.person();

  it("go in, come out in ranges, and are removed when nobody needs them", async () => {
    const { body } = await upload(owner, "对象存储.txt", samples.txt);
    const answer = await owner.get(`/api/files/${body.id}`, { headers: { range: "bytes=3-8" } });
    expect(Buffer.from(answer.body).toString()).toBe(samples.txt.subarray(3, 9).toString());
    const now = new Date(app.clock.now().getTime() + 25 * 3_600_000);
    await sweepFiles({ services: app.services, now });
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(404);
  });

  it("arrive in parts as well", async () => {
    const bytes = Buffer.alloc(5_000_000, "通政");
    const headers = { ...owner.header, "tus-resumable": "1.0.0" };
    const metadata = `filename ${Buffer.from("分段.txt").toString("base64")}`;
    const begun = await fetch(`${app.origin}/api/uploads`, {
      method: "POST",
      headers: { ...headers, "upload-length": String(bytes.length), "upload-metadata": metadata },
    });
    const append = (from: number, to: number) =>
      fetch(app.origin + begun.headers.get("location"), {
        method: "PATCH",
        headers: { ...headers, "content-type": "application/offset+octet-stream", "upload-offset": String(from) },
        body: bytes.subarray(from, to),
      });
    await append(0, 4_500_000);
    const last = await append(4_500_000, bytes.length);
    const file = await owner.get(`/api/files/${last.headers.get("tongzheng-file-id")}`);
    expect(sm3(Buffer.from(file.body))).toBe(sm3(bytes));
  });

  it("are refused with a sentence while the service is away", async () => {
    await server.close();
    const answer = await upload(owner, "离线.txt", Buffer.from("离线"));
    expect([answer.status, answer.body.code]).toEqual([503, "files.store_unavailable"]);
  });
});
