import { type JobContext, sql } from "../../base/index.ts";

/** Makes the partitions of this year and the two to come; rows of a year without one lie in the default partition. */
export async function prepareYears({ db, now }: JobContext): Promise<void> {
  const year = now.getUTCFullYear();
  await sql`select kernel.make_workflow_partitions(y) from generate_series(${year}::int, ${year + 2}::int) as y`.execute(
    db,
  );
}
