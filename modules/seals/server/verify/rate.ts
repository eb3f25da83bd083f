import { AppError, type Services } from "@tz/kernel/server/base";

/** Files that one address may have verified in a minute. */
const MOST = 30;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

interface Visits {
  since: number;
  count: number;
}

/** By the pool of a server, so that two in one process do not mix. It counts for this process alone: it protects the process. */
const servers = new WeakMap<Services["pool"], Map<string, Visits>>();

/** Counts a file of this address. @throws AppError seals.verify_too_often */
export function countVerification({ pool, clock }: Pick<Services, "pool" | "clock">, address: string): void {
  const seen = servers.get(pool) ?? new Map<string, Visits>();
  servers.set(pool, seen);
  const at = clock.now().getTime();
  const known = seen.get(address);
  const visits = known && at - known.since < WINDOW_MS ? known : { since: at, count: 0 };
  visits.count += 1;
  if (seen.size >= MOST_ADDRESSES) seen.clear();
  seen.set(address, visits);
  if (visits.count > MOST) throw new AppError("seals.verify_too_often", { most: MOST });
}
