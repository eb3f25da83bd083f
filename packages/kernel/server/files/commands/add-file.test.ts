import { expect, it } from "vitest";
import { filesTestApp, sm3, upload } from "../files.testing.ts";
import { samples } from "../samples.testing.ts";

const app = await filesTestApp({ TONGZHENG_FILE_LIMIT_MB: "1" });
const owner = await app.person();

it("makes a loose file, which its owner alone may read", async () => {
  const { body } = await upload(owner, "草稿.txt", samples.txt);
  expect(body.state).toBe("loose");
  expect((await owner.get(`/api/files/${body.id}/about`)).status).toBe(200);
  expect((await (await app.person()).get(`/api/files/${body.id}/about`)).status).toBe(404);
});

it("answers the same file when the same request comes again", async () => {
  const first = await upload(owner, "重复.txt", samples.txt, "same-key-1");
  const second = await upload(owner, "重复.txt", samples.txt, "same-key-1");
  expect(second.body.id).toBe(first.body.id);
});

it("keeps equal content once, also when it comes many times at the same moment", async () => {
  const bytes = Buffer.from(`同一内容 ${"x".repeat(50_000)}`);
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => upload(owner, `副本${at}.txt`, bytes)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const rows = await app.services.pool.query("select refs from kernel.stored_content where sm3 = $1", [sm3(bytes)]);
  expect(rows.rows).toEqual([{ refs: 12 }]);
});
