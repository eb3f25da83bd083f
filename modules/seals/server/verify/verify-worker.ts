import { parentPort } from "node:worker_threads";
import { verifyFile } from "@tz/seal/verify";
import type { TrustFacts } from "./trust.ts";
import { trustOf } from "./trust-of.ts";

/** What the thread is given, one after the other. */
export interface VerifyTask {
  file: Uint8Array;
  trust: TrustFacts;
  now: Date;
}

parentPort?.on("message", (task: VerifyTask) => {
  const { buffer, byteOffset, byteLength } = task.file;
  parentPort?.postMessage(
    verifyFile(Buffer.from(buffer, byteOffset, byteLength), trustOf(task.trust, task.now), task.now),
  );
});
