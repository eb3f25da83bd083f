import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { filesTestApp, readersOfPapers, sm3, upload } from "../files.testing.ts";
import { samples } from "../samples.testing.ts";

const app = await filesTestApp({ TONGZHENG_FILE_LIMIT_MB: "1" });
const owner = await app.person();
const other = await app.person();

const incoming = () => readdir(join(app.services.config.dataFolder, "files", "incoming")).catch(() => []);

describe("uploading in one request", () => {
  it("keeps the bytes under their SM3 digest and says what they are", async () => {
    const answer = await upload(owner, "关于召开会议的通知.docx", samples.docx);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: "关于召开会议的通知.docx",
      size: samples.docx.length,
      sm3: sm3(samples.docx),
      state: "loose",
      scan: "off",
      preview: null,
    });
    expect(await incoming()).toEqual([]);
  });

  it.each([
    ["空.txt", new Uint8Array(), 422, "files.empty"],
    ["过大.txt", Buffer.alloc(1_100_000, "a"), 413, "files.too_large"],
    ["假.pdf", samples.docx, 422, "files.mislabelled"],
    ["病毒.exe", samples.exe, 422, "files.type_not_accepted"],
    ["程序.pdf", samples.exe, 422, "files.executable"],
    ["坏.pdf", samples.noise, 422, "files.unrecognised"],
    ["..", samples.txt, 400, "files.name_missing"],
  ])("refuses %s and leaves nothing behind", async (name, bytes, status, code) => {
    const answer = await upload(owner, name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await incoming()).toEqual([]);
  });

  it("refuses an oversized stream that does not say its length", async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 40; sent++) controller.enqueue(new Uint8Array(50_000).fill(97));
        controller.close();
      },
    });
    const answer = await fetch(`${app.origin}/api/files?name=a.txt`, {
      method: "POST",
      headers: { ...owner.header, "content-type": "application/octet-stream", "idempotency-key": newId() },
      body,
      duplex: "half",
    });
    expect(answer.status).toBe(413);
    expect(await incoming()).toEqual([]);
  });

  it("asks for an idempotency key, for a name and for the right content type", async () => {
    const headers = { "content-type": "application/octet-stream" };
    expect((await owner.post("/api/files?name=a.txt", samples.txt, { headers, idempotencyKey: "" })).status).toBe(400);
    expect((await owner.post("/api/files", samples.txt, { headers })).body.code).toBe("kernel.invalid");
    expect((await owner.post("/api/files?name=a.txt", { a: 1 })).body.code).toBe("files.empty");
    expect((await app.anonymous.post("/api/files?name=a.txt", samples.txt, { headers })).status).toBe(401);
  });
});

describe("downloading", () => {
  it("gives back every byte as an attachment under its Chinese name", async () => {
    const { body } = await upload(owner, "会议纪要“定稿”.pdf", samples.pdf);
    const answer = await owner.get(`/api/files/${body.id}`);
    expect(Buffer.from(answer.body)).toEqual(Buffer.from(samples.pdf));
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="????????.pdf"; filename*=UTF-8''${encodeURIComponent("会议纪要“定稿”.pdf")}`,
    );
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'self'; sandbox");
  });

  it("gives the range asked for, and 416 for one beyond the end", async () => {
    const { body } = await upload(owner, "范围.txt", Buffer.from("0123456789"));
    const part = await fetch(`${app.origin}/api/files/${body.id}`, {
      headers: { ...owner.header, range: "bytes=2-4" },
    });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([206, "234", "bytes 2-4/10"]);
    const beyond = await owner.get(`/api/files/${body.id}`, { headers: { range: "bytes=10-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  });

  it("does not send again what the browser has, and ignores a range of another version", async () => {
    const { body } = await upload(owner, "缓存.txt", Buffer.from("0123456789"));
    const tag = `"${body.sm3}"`;
    expect((await owner.get(`/api/files/${body.id}`, { headers: { "if-none-match": tag } })).status).toBe(304);
    const stale = await owner.get(`/api/files/${body.id}`, { headers: { range: "bytes=0-1", "if-range": '"old"' } });
    expect(stale.status).toBe(200);
  });

  it("writes no character of a hostile name into a header", async () => {
    const name = '报告"; filename=evil.exe\r\nSet-Cookie: a=b.txt';
    const { body } = await upload(owner, name, samples.txt);
    const answer = await owner.get(`/api/files/${body.id}`);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-disposition")).toMatch(
      /filename="[^"]*\\"; filename=evil\.exeSet-Cookie: a=b\.txt"/,
    );
  });

  it("hides a file that belongs to nothing from everybody but its uploader", async () => {
    const { body } = await upload(owner, "私.txt", samples.txt);
    for (const path of ["", "/about", "/preview"])
      expect((await other.get(`/api/files/${body.id}${path}`)).status, path).toBe(404);
    expect((await owner.get(`/api/files/${body.id}/about`)).body.name).toBe("私.txt");
    expect((await owner.get(`/api/files/${newId()}`)).status).toBe(404);
    expect((await owner.get("/api/files/nonsense")).status).toBe(400);
  });
});

describe("a record's files", () => {
  it("may be read by whoever may read the record, and by nobody else", async () => {
    const paperId = newId();
    const { body } = await upload(owner, "附件.txt", samples.txt);
    readersOfPapers.set(paperId, new Set([other.personId]));
    expect((await owner.post(`/api/papers/${paperId}/files`, { fileIds: [body.id] })).status).toBe(200);
    expect((await other.get(`/api/files/${body.id}`)).status).toBe(200);
    expect((await owner.get(`/api/files/${body.id}`)).status).toBe(404);
  });

  it("are listed in the order in which they were given", async () => {
    const paperId = newId();
    const ids: string[] = [];
    for (const name of ["三.txt", "一.txt", "二.txt"]) ids.push((await upload(owner, name, samples.txt)).body.id);
    await owner.post(`/api/papers/${paperId}/files`, { fileIds: [ids[1], ids[2]] });
    await owner.post(`/api/papers/${paperId}/files`, { fileIds: [ids[0]] });
    const { body } = await owner.get(`/api/papers/${paperId}/files`);
    expect(body.map(({ name }: { name: string }) => name)).toEqual(["一.txt", "二.txt", "三.txt"]);
  });

  it("cannot be taken from somebody else's loose files", async () => {
    const { body } = await upload(owner, "别人的.txt", samples.txt);
    const answer = await other.post(`/api/papers/${newId()}/files`, { fileIds: [body.id, newId()] });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map(({ path }: { path: string }) => path)).toEqual(["fileIds.0", "fileIds.1"]);
  });

  it("become the uploader's own again when the last record lets go", async () => {
    const paperId = newId();
    const { body } = await upload(owner, "撤下.txt", samples.txt);
    await owner.post(`/api/papers/${paperId}/files`, { fileIds: [body.id] });
    await owner.delete(`/api/papers/${paperId}/files/${body.id}`);
    expect((await owner.get(`/api/files/${body.id}/about`)).body.state).toBe("loose");
  });
});

describe("a preview", () => {
  it.each([
    ["照片.png", samples.png, "image/png"],
    ["通知.pdf", samples.pdf, "application/pdf"],
  ])("shows %s in the page, where nothing can run", async (name, bytes, mediaType) => {
    const { body } = await upload(owner, name, bytes);
    const answer = await owner.get(`/api/files/${body.id}/preview`);
    expect(answer.headers.get("content-type")).toBe(mediaType);
    expect(answer.headers.get("content-disposition")).toMatch(/^inline/);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    ["新.txt", samples.txt, "关于召开全市电子政务工作会议的通知\n"],
    ["旧.txt", samples.gbk, "关于召开全市电子政务工作会议\n"],
    ["记事本.txt", samples.utf16, "会议纪要"],
    ["网页.txt", samples.html, "<!DOCTYPE html><script>alert(1)</script>"],
  ])("shows %s as plain text", async (name, bytes, words) => {
    const { body } = await upload(owner, name, bytes);
    const answer = await owner.get(`/api/files/${body.id}/preview`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.body.trim()).toBe(words.trim());
  });

  it("is refused for what a browser cannot show safely", async () => {
    const { body } = await upload(owner, "通知.docx", samples.docx);
    expect((await owner.get(`/api/files/${body.id}/preview`)).body.code).toBe("files.no_preview");
  });
});
