import { serialize } from "node:v8";
import { AppError } from "@tz/kernel/server/base";
import type { Trust } from "@tz/seal";
import { Threads } from "@tz/thread";
import { packageLimits } from "../../contract/index.ts";
import type { PackageAnswer, PackageTask } from "./package-worker.ts";
import type { ReadItem } from "./read-eep.ts";
import type { EepName } from "./read-package.ts";
import { packageTooLarge } from "./too-large.ts";

const threads = new Threads<PackageTask, PackageAnswer>(new URL("./package-worker.ts", import.meta.url), {
  milliseconds: 60_000,
  megabytes: 2048,
  sideBySide: 1,
});

/** What is read at once, unless one item alone is larger; two batches are held at the same time. */
const BATCH = { items: 20, bytes: 16 * 1024 * 1024 } as const;

/** Some items of a package that has so many. */
interface Batch {
  items: ReadItem[];
  total: number;
}

/**
 * The items of a package, read and verified some at a time in a thread with limits of time and memory, which reads the next ones while
 * the caller works on those it got. What was handed out before a refusal must not be kept.
 * @throws AppError archives.package_… saying which file and why; archives.package_unreadable beyond the limits
 */
export async function* readInThread(file: Uint8Array, believed: Trust | undefined): AsyncGenerator<Batch> {
  const [bytes, trust] = [shared(file), serialize(believed)];
  const codes = new Set<string>();
  let files = 0;
  const { listed = [] } = await asked({ bytes, names: [], trust });
  const read = (names: readonly string[] | undefined) => names && asked({ bytes, names, trust });
  const batches = batchesOf(listed);
  let next = read(batches.next().value);
  while (next) {
    const { items = [] } = await next;
    next = read(batches.next().value);
    // Nobody waits for it any more where this batch is refused.
    next?.catch(() => undefined);
    files += items.reduce((sum, { parts }) => sum + parts.length, 0);
    if (files > packageLimits.entries) throw packageTooLarge();
    for (const { code } of items) {
      if (codes.has(code)) throw new AppError("archives.code_held", { code });
      codes.add(code);
    }
    yield { items, total: listed.length };
  }
}

/** Memory that the thread sees too: a package is not copied for each of its batches. */
function shared(file: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(file.length));
  bytes.set(file);
  return bytes;
}

async function asked(task: PackageTask): Promise<PackageAnswer> {
  const answer = await threads.run(task);
  if (!answer) throw new AppError("archives.package_unreadable");
  if (answer.fault) throw new AppError(answer.fault.code, answer.fault.parameters);
  return answer;
}

function* batchesOf(listed: readonly EepName[]): Generator<string[], undefined> {
  let batch: string[] = [];
  let bytes = 0;
  for (const { name, size } of listed) {
    if (batch.length === BATCH.items || (batch.length > 0 && bytes + size > BATCH.bytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(name);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
