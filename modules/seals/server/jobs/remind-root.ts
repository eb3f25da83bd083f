import { sql, type WriteContext } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { securityAdministrators } from "../administrators.ts";
import { certificateEnd } from "../authority/issue.ts";

/**
 * Tells security administrators of roots in use that end before what they issue would: two years ahead, again each month. By
 * authority_in_use; the day is that of China. @returns how many roots
 */
export async function remindOfRoots(context: WriteContext): Promise<number> {
  const { tx, now, services } = context;
  const { rows } = await sql<{ id: string; name: string; until: string; month: string }>`
    select id, name, to_char(not_after at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until,
      to_char(${now}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM') as month
    from seals.authority where retired_at is null and not_after < ${certificateEnd(now)} order by algorithm desc`.execute(
    tx,
  );
  const [first] = rows;
  if (!first) return 0;
  await notify(context, {
    personIds: await securityAdministrators(tx, services),
    event: "seals.root-ending",
    subject: { type: "seals.authority", id: first.id },
    parameters: { name: first.name, until: first.until },
    link: "/seals/authority?part=roots",
    dedupeKey: `seals.root-ending ${first.id} ${first.month}`,
  });
  return rows.length;
}
