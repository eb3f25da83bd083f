import { parentPort, workerData } from "node:worker_threads";
import type { Knowledge } from "../rules/rule.ts";
import { type FileFault, FileRefused } from "./file-fault.ts";
import { type FileVerdict, judgeFile } from "./judge-file.ts";

/** What the thread is given. */
export interface Asked {
  file: Uint8Array;
  knowledge: Knowledge;
}

/** What the thread answers. */
export type WorkerAnswer = { verdict: FileVerdict } | { fault: FileFault };

/** Readers of damaged files report on the console what nobody asked for. */
console.log = console.warn = console.error = () => undefined;

/** Faults that nobody waits for are part of reading a damaged file; the reader itself says what came of it. */
process.on("unhandledRejection", () => undefined);

const { file, knowledge } = workerData as Asked;
const answer: WorkerAnswer = await judgeFile(file, knowledge).then(
  (verdict) => ({ verdict }),
  (error: unknown) => ({ fault: error instanceof FileRefused ? error.fault : "damaged" }),
);
parentPort?.postMessage(answer);
