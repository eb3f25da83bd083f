import { deserialize } from "node:v8";
import { AppError, type ErrorParameters } from "@tz/kernel/server/base";
import type { Trust } from "@tz/seal";
import { answering } from "@tz/thread";
import type { ReadItem } from "./read-eep.ts";
import { type EepName, listPackage, readItems } from "./read-package.ts";

/** What the thread is given: a package, and which of its items are to be read; none where they are to be listed. */
export interface PackageTask {
  bytes: Uint8Array;
  names: readonly string[];
  /** `Trust`, as `v8.serialize` writes it: what threads are told otherwise makes plain arrays of its buffers. */
  trust: Uint8Array;
}

export interface PackageAnswer {
  /** A refusal that people understand. */
  fault?: { code: string; parameters: ErrorParameters };
  listed?: EepName[];
  items?: ReadItem[];
}

answering(({ bytes, names, ...task }: PackageTask): PackageAnswer => {
  const trust: Trust | undefined = deserialize(task.trust);
  try {
    return names.length === 0 ? { listed: listPackage(bytes) } : { items: readItems(bytes, names, trust) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { fault: { code: error.code, parameters: error.parameters } };
  }
});
