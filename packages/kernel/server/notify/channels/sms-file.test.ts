import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smsFileChannel } from "./sms-file.ts";

test("writes each message as one line, also after the channel was closed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tz-sms-"));
  const channel = smsFileChannel(folder);
  await channel.send({ id: "1", address: "138", subject: "", text: "通知\n第二行" });
  channel.close?.();
  await Promise.all(["2", "3"].map((id) => channel.send({ id, address: "139", subject: "", text: "催办" })));
  const lines = (await readFile(join(folder, "outbox", "sms.jsonl"), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(["1", "2", "3"]);
  channel.close?.();
  await rm(folder, { recursive: true });
});
