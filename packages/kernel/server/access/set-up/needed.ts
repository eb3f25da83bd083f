import { type Config, type Db, sql } from "../../base/index.ts";

/** A production system without a system administrator at work waits for its set-up page. Served by post_role_role. */
export async function setUpNeeded(db: Db, { mode }: Pick<Config, "mode">): Promise<boolean> {
  if (mode !== "production") return false;
  const { rows } = await sql`
    select 1 from kernel.post_role g
    join kernel.post t on t.id = g.post_id and t.ended_at is null
    join kernel.person p on p.id = t.person_id and p.state = 'active'
    where g.role_id = 'systemAdministrator' limit 1`.execute(db);
  return rows.length === 0;
}
