import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Memory {
  /** With fonts and text read, and at the peak of 5,000 pages. */
  mb_before: number;
  mb_peak: number;
}

/** Resident memory of a process of its own that writes documents of so many pages. */
export function memoryOf(kind: "pdf" | "ofd", pages: number): Memory {
  const program = fileURLToPath(new URL("./write-documents.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, kind, `${pages}`], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
