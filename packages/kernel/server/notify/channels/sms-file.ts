import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { composeText } from "../compose.ts";
import type { Channel } from "./channel.ts";

/** Short messages of the demo city: one JSON line each in `outbox/sms.jsonl` of the data folder, nothing leaves the machine. */
export function smsFileChannel(dataFolder: string): Channel {
  const file = join(dataFolder, "outbox", "sms.jsonl");
  let opened: Promise<FileHandle> | undefined;
  return {
    compose: composeText,
    async send({ id, address, text }) {
      opened ??= openFile(file).catch((error) => {
        opened = undefined;
        throw error;
      });
      await (await opened).appendFile(`${JSON.stringify({ id, address, text })}\n`);
    },
    close() {
      void opened?.then((handle) => handle.close());
      opened = undefined;
    },
  };
}

async function openFile(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true });
  return open(path, "a");
}
