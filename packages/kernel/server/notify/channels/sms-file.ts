import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Channel } from "./channel.ts";

/** Short messages of the demo city: one JSON line each in `outbox/sms.jsonl` of the data folder, nothing leaves the machine. */
export function smsFileChannel(dataFolder: string): Channel {
  const file = join(dataFolder, "outbox", "sms.jsonl");
  return {
    async send(message) {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, `${JSON.stringify(message)}\n`);
    },
  };
}
