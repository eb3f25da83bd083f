import type { JobContext } from "../base/index.ts";
import { type Db, sql } from "../base/index.ts";

/** How many months beyond the running one have their partition. */
const MONTHS_AHEAD = 3;

/** Makes the partitions of the running month and the next ones, so that no write ever meets a month without one. */
export async function prepareMonths(db: Db, now: Date): Promise<void> {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1)
    await sql`select kernel.prepare_audit_month(
      ((${now}::timestamptz at time zone 'Asia/Shanghai')::date + make_interval(months => ${ahead}))::date)`.execute(
      db,
    );
}

export const prepareMonthsJob = ({ db, now }: JobContext) => prepareMonths(db, now);
