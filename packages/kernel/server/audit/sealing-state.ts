import { type Db, sql } from "../base/index.ts";

/** How sealing stands, for the health page. */
export interface SealingState {
  /** Rows that are not sealed yet. */
  waiting: number;
  /** The oldest of them; null when nothing waits. */
  waitingSince: Date | null;
}

/** Few rows ever wait, so they are counted. */
export async function sealingState(db: Db): Promise<SealingState> {
  const { rows } = await sql<SealingState>`
    select count(*)::int as waiting, min(at) as "waitingSince" from kernel.audit_pending`.execute(db);
  return rows[0]!;
}
