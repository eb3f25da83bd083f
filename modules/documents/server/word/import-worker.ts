import { answering } from "@tz/thread";
import { readWord } from "./read-word.ts";
import type { WordRead } from "./structure.ts";
import { WordError } from "./word-error.ts";

/** What the thread answers. */
export type ImportAnswer = { read: WordRead } | { fault: WordError["fault"] };

answering((file: Uint8Array) =>
  readWord(file).then(
    (read): ImportAnswer => ({ read }),
    (error: unknown): ImportAnswer => ({ fault: error instanceof WordError ? error.fault : "damaged" }),
  ),
);
