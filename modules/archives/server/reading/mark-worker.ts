import { answering } from "@tz/thread";
import { markCopy } from "./mark-copy.ts";

/** What the thread is given, one after the other. */
export interface MarkTask {
  mediaType: string;
  bytes: Uint8Array;
  words: string;
  /** The words as the lower left corner of a PDF's page, so large in points. */
  mark: { page: Uint8Array; width: number; height: number };
  /** When the copy is made. */
  at: Date;
}

answering(markCopy);
