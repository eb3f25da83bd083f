import { verifyFile } from "@tz/seal/verify";
import { answering } from "@tz/thread";
import type { RootFacts } from "./trust.ts";
import { trustOf } from "./trust-of.ts";

/** What the thread is given, one after the other. */
export interface VerifyTask {
  file: Uint8Array;
  trust: RootFacts[];
  now: Date;
}

answering(({ file: { buffer, byteOffset, byteLength }, trust, now }: VerifyTask) =>
  verifyFile(Buffer.from(buffer, byteOffset, byteLength), trustOf(trust, now), now),
);
