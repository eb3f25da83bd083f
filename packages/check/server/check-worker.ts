import { answering } from "@tz/thread";
import type { Knowledge } from "../rules/rule.ts";
import { type FileFault, FileRefused } from "./file-fault.ts";
import { type FileVerdict, judgeFile } from "./judge-file.ts";

/** What the thread is given. */
export interface Asked {
  file: Uint8Array;
  knowledge: Knowledge;
}

/** What the thread answers. */
export type CheckAnswer = { verdict: FileVerdict } | { fault: FileFault };

/** Readers of damaged files report on the console what nobody asked for. */
console.log = console.warn = console.error = () => undefined;

answering(({ file, knowledge }: Asked) =>
  judgeFile(file, knowledge).then(
    (verdict): CheckAnswer => ({ verdict }),
    (error: unknown): CheckAnswer => ({ fault: error instanceof FileRefused ? error.fault : "damaged" }),
  ),
);
