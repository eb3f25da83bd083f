import { parentPort, workerData } from "node:worker_threads";
import { readWord } from "./read-word.ts";
import { WordError } from "./word-error.ts";

/** What the thread answers. */
export type WorkerAnswer = { import: Awaited<ReturnType<typeof readWord>> } | { fault: WordError["fault"] };

/** Runs in a thread of its own: a file that is slow or too large to read harms nobody but itself. */
const answer: WorkerAnswer = await readWord(workerData as Uint8Array).then(
  (result) => ({ import: result }),
  (error: unknown) => ({ fault: error instanceof WordError ? error.fault : "damaged" }),
);
parentPort?.postMessage(answer);
