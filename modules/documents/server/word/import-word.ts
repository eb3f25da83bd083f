import { Threads } from "@tz/thread";
import type { ImportAnswer } from "./import-worker.ts";
import { wordFileLimit } from "./package.ts";
import type { WordRead } from "./structure.ts";
import { WordError } from "./word-error.ts";

const threads = new Threads<Uint8Array, ImportAnswer>(new URL("./import-worker.ts", import.meta.url), {
  milliseconds: 20_000,
  megabytes: 768,
  sideBySide: 2,
});

/**
 * Reads a .docx in a thread with limits of time and memory.
 * @throws WordError; `too_complex` when it took longer or needed more than allowed
 */
export async function importWord(file: Uint8Array): Promise<WordRead> {
  if (file.byteLength > wordFileLimit) throw new WordError("too_large");
  const answer = (await threads.run(file)) ?? { fault: "too_complex" };
  if ("fault" in answer) throw new WordError(answer.fault);
  return answer.read;
}
