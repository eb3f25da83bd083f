import { expect, it } from "vitest";
import { filesTestApp } from "../files.testing.ts";

const app = await filesTestApp({ TONGZHENG_FILE_LIMIT_MB: "30" });
const owner = await app.person();

const begin = (name: string, size: number, header: Record<string, string> = owner.header) =>
  fetch(`${app.origin}/api/uploads`, {
    method: "POST",
    headers: {
      ...header,
      "tus-resumable": "1.0.0",
      "upload-metadata": `filename ${Buffer.from(name).toString("base64")}`,
      "upload-length": String(size),
    },
  });

it("opens an upload of one's own that has nothing yet and waits a day for its bytes", async () => {
  const path = (await begin("会议录音整理.txt", 100)).headers.get("location") ?? "";
  expect((await owner.get(path)).body).toMatchObject({
    name: "会议录音整理.txt",
    size: 100,
    received: 0,
    fileId: null,
    expiresAt: new Date(app.clock.now().getTime() + 86_400_000).toISOString(),
  });
  expect((await (await app.person()).get(path)).status).toBe(404);
});

it.each([
  ["大.txt", 31 * 2 ** 20, 413, "files.too_large"],
  ["程序.exe", 10, 422, "files.type_not_accepted"],
])("refuses %s of %d bytes before any of them comes", async (name, size, status, code) => {
  const answer = await begin(name, size);
  const { code: found } = (await answer.json()) as { code: string };
  expect([answer.status, found]).toEqual([status, code]);
});

it("asks who one is", async () => {
  expect((await begin("a.txt", 10, {})).status).toBe(401);
});
