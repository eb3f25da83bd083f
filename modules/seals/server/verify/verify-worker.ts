import { parentPort } from "node:worker_threads";
import { readCertificate, type Trust, verifyFile } from "@tz/seal/verify";
import type { TrustFacts } from "./trust.ts";

/** What the thread is given, one after the other. */
export interface VerifyTask {
  file: Uint8Array;
  trust: TrustFacts;
  now: Date;
}

function trustOf({ trust: { roots, revoked }, now }: VerifyTask): Trust {
  const certificates = roots.map((root) => readCertificate(Buffer.from(root)));
  const crls = certificates.map(({ subject }, issuer) => ({
    issuer: subject,
    thisUpdate: now,
    revoked: new Map(
      revoked.filter((one) => one.issuer === issuer).map(({ serial, at }) => [serial.toLowerCase(), at]),
    ),
  }));
  return { roots: certificates, crls };
}

parentPort?.on("message", (task: VerifyTask) => {
  const { buffer, byteOffset, byteLength } = task.file;
  parentPort?.postMessage(verifyFile(Buffer.from(buffer, byteOffset, byteLength), trustOf(task), task.now));
});
