import { Worker } from "node:worker_threads";
import { AppError, type Services } from "@tz/kernel/server/base";
import { type FileReport, unreadable } from "@tz/seal/verify";
import { trustFacts } from "./trust.ts";
import type { VerifyTask } from "./verify-worker.ts";

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 768;
/** Files verified side by side in one process, and those that wait; further ones are asked to come back. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 8;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Checks a stranger's file in a thread with limits of time and memory; what goes beyond them is unreadable.
 * @throws AppError seals.verify_busy
 */
export async function verifyInThread(services: Services, file: Buffer): Promise<FileReport> {
  if (waiting.length >= MOST_WAITING) throw new AppError("seals.verify_busy");
  const trust = await trustFacts(services.db);
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await run({ file, trust, now: services.clock.now() });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** A thread and who waits for its answer. */
interface Thread {
  worker: Worker;
  answer: (report: FileReport | undefined) => void;
}

/** Threads that have nothing to do; starting one costs more than most verifications. */
const idle: Thread[] = [];

function newThread(): Thread {
  const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  const thread: Thread = { worker, answer: () => undefined };
  worker.on("message", (report: FileReport) => thread.answer(report));
  for (const end of ["error", "exit"] as const) worker.on(end, () => thread.answer(undefined));
  return thread;
}

/** A thread that took too long or too much memory is not used again. */
async function run(task: VerifyTask): Promise<FileReport> {
  const thread = idle.pop() ?? newThread();
  // One that waits for work shall not keep the program from ending.
  thread.worker.ref();
  const { promise, resolve } = Promise.withResolvers<FileReport | undefined>();
  thread.answer = resolve;
  const timer = setTimeout(() => resolve(undefined), TIME_LIMIT_MS);
  thread.worker.postMessage(task);
  const report = await promise;
  clearTimeout(timer);
  thread.worker.unref();
  if (report) idle.push(thread);
  else void thread.worker.terminate();
  return report ?? unreadable(null);
}
