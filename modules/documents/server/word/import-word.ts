import { Worker } from "node:worker_threads";
import type { WorkerAnswer } from "./import-worker.ts";
import { wordFileLimit } from "./package.ts";
import type { WordRead } from "./structure.ts";
import { WordError } from "./word-error.ts";

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 768;
/** Files read side by side in one process; more wait. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a .docx in a thread with limits of time and memory.
 * @throws WordError; `too_complex` when it took longer or needed more than allowed
 */
export async function importWord(file: Uint8Array): Promise<WordRead> {
  if (file.byteLength > wordFileLimit) throw new WordError("too_large");
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    const answer = await readInThread(file);
    if ("fault" in answer) throw new WordError(answer.fault);
    return answer.import;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function readInThread(file: Uint8Array): Promise<WorkerAnswer> {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  const { promise, resolve } = Promise.withResolvers<WorkerAnswer>();
  const giveUp = () => resolve({ fault: "too_complex" });
  const timer = setTimeout(giveUp, TIME_LIMIT_MS);
  worker.once("message", resolve);
  worker.once("error", giveUp);
  worker.once("exit", giveUp);
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
