import { Threads } from "@tz/thread";
import { type Knowledge, nothingKnown } from "../rules/rule.ts";
import type { Asked, CheckAnswer } from "./check-worker.ts";
import { FileRefused } from "./file-fault.ts";
import type { FileVerdict } from "./judge-file.ts";
import { limits } from "./limits.ts";

const threads = new Threads<Asked, CheckAnswer>(new URL("./check-worker.ts", import.meta.url), {
  milliseconds: 45_000,
  megabytes: 1024,
  sideBySide: 2,
});

/**
 * Judges a .pdf, .ofd or .docx in a thread with limits of time and memory: no file harms more than itself.
 * @throws FileRefused; `too_complex` when it took longer or needed more than allowed
 */
export async function checkFile(file: Uint8Array, knowledge: Knowledge = nothingKnown): Promise<FileVerdict> {
  if (file.byteLength > limits.file) throw new FileRefused("too_large");
  const answer = (await threads.run({ file, knowledge })) ?? { fault: "too_complex" };
  if ("fault" in answer) throw new FileRefused(answer.fault);
  return answer.verdict;
}
