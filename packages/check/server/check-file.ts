import { Worker } from "node:worker_threads";
import { type Knowledge, nothingKnown } from "../rules/rule.ts";
import type { Asked, WorkerAnswer } from "./check-worker.ts";
import { FileRefused } from "./file-fault.ts";
import type { FileVerdict } from "./judge-file.ts";
import { limits } from "./limits.ts";

const TIME_LIMIT_MS = 45_000;
const MEMORY_LIMIT_MB = 1024;
/** Files read side by side in one process; more wait. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Judges a .pdf, .ofd or .docx in a thread with limits of time and memory: no file harms more than itself.
 * @throws FileRefused; `too_complex` when it took longer or needed more than allowed
 */
export async function checkFile(file: Uint8Array, knowledge: Knowledge = nothingKnown): Promise<FileVerdict> {
  if (file.byteLength > limits.file) throw new FileRefused("too_large");
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    const answer = await judgeInThread({ file, knowledge });
    if ("fault" in answer) throw new FileRefused(answer.fault);
    return answer.verdict;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function judgeInThread(asked: Asked): Promise<WorkerAnswer> {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {
    workerData: asked,
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
