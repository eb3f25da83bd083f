import { AppError } from "@tz/kernel/server/base";

/** Files that one address may have verified in a minute. */
const MOST = 30;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/** Counts for this process alone: it protects the process. */
export function ratePerAddress() {
  const seen = new Map<string, { since: number; count: number }>();
  /** @throws AppError kernel.too_many */
  return function enter(address: string, now: Date): void {
    const at = now.getTime();
    const known = seen.get(address);
    const entry = known && at - known.since < WINDOW_MS ? known : { since: at, count: 0 };
    entry.count += 1;
    if (seen.size >= MOST_ADDRESSES) seen.clear();
    seen.set(address, entry);
    if (entry.count > MOST) throw new AppError("kernel.too_many");
  };
}
