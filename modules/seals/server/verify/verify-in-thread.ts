import { AppError, type Services } from "@tz/kernel/server/base";
import { type FileReport, unreadable } from "@tz/seal/verify";
import { Threads } from "@tz/thread";
import { trustFacts } from "./trust.ts";
import type { VerifyTask } from "./verify-worker.ts";

const threads = new Threads<VerifyTask, FileReport>(new URL("./verify-worker.ts", import.meta.url), {
  milliseconds: 20_000,
  megabytes: 768,
  sideBySide: 2,
});
/** Files that wait; whoever comes then is asked to come back. */
const MOST_WAITING = 8;

/**
 * Checks a stranger's file in a thread with limits of time and memory; what goes beyond them is unreadable.
 * @throws AppError seals.verify_busy
 */
export async function verifyInThread(services: Services, file: Buffer): Promise<FileReport> {
  if (threads.waiting >= MOST_WAITING) throw new AppError("seals.verify_busy");
  const trust = await trustFacts(services.db);
  return (await threads.run({ file, trust, now: services.clock.now() })) ?? unreadable(null);
}
