import { asSystem, type JobContext, sql, type WriteContext } from "@tz/kernel/server/base";
import { detachFile } from "@tz/kernel/server/files";
import { archiveSubject } from "../../contract/index.ts";

interface Condemned {
  item_id: string;
  files: string[];
}

/**
 * 销毁 once two persons have approved: the files leave the items and are removed by the store's own sweep; what was destroyed
 * stays on record for ever. Items that are kept get their new retention. Runs again where it was cut short.
 */
export async function destroyApproved(
  { services }: JobContext,
  { appraisalId }: { appraisalId: string },
): Promise<void> {
  await asSystem(services, "archives.destroy", async (context) => {
    const { tx, now, subject, note } = context;
    const { rows } = await sql<{ holder_id: string }>`
      select holder_id from archives.appraisal where id = ${appraisalId} and state = 'approved' for update`.execute(tx);
    if (!rows[0]) return;
    const items = await condemned(context, appraisalId);
    for (const item of items) await destroyItem(context, appraisalId, item);
    await keepLonger(context, appraisalId);
    await sql`
      update archives.appraisal set state = 'done', done_at = ${now}, version = version + 1
      where id = ${appraisalId}`.execute(tx);
    subject({ type: "archives.appraisal", id: appraisalId, unitId: rows[0].holder_id });
    note({ destroyed: items.length });
  });
}

async function condemned({ tx }: WriteContext, appraisalId: string): Promise<Condemned[]> {
  const { rows } = await sql<Condemned>`
    select m.item_id, array(select p.file_id::text from archives.part p
      where p.item_id = m.item_id and p.file_id is not null) as files
    from archives.appraisal_item m join archives.item i on i.id = m.item_id
    where m.appraisal_id = ${appraisalId} and m.verdict = 'destroy' and i.state <> 'destroyed'
    order by m.item_id for update of i`.execute(tx);
  return rows;
}

async function destroyItem(context: WriteContext, appraisalId: string, { item_id, files }: Condemned): Promise<void> {
  const { tx, now, job } = context;
  for (const fileId of files) await detachFile(context, fileId, { type: archiveSubject, id: item_id });
  await sql`update archives.part set file_id = null where item_id = ${item_id}`.execute(tx);
  // The text went into the search; what was destroyed is found no more.
  await sql`
    update archives.item set state = 'destroyed', box_id = null, facts = facts || '{"text": ""}', version = version + 1
    where id = ${item_id}`.execute(tx);
  await sql`
    update archives.appraisal_item set destroyed_at = ${now}
    where appraisal_id = ${appraisalId} and item_id = ${item_id}`.execute(tx);
  job("search.index", { type: archiveSubject, id: item_id });
}

/** 续存: the code and the retention that it names stay, for the item is cited by them; the day on which it falls due moves. */
async function keepLonger({ tx }: WriteContext, appraisalId: string): Promise<void> {
  await sql`
    update archives.item i set version = i.version + 1, rule_reason = m.reason,
      due_on = case m.retention when 'permanent' then null else
        greatest(make_date(i.year + case m.retention when 'y30' then 30 else 10 end, 12, 31),
          i.due_on + interval '10 years') end
    from archives.appraisal_item m
    where m.item_id = i.id and m.appraisal_id = ${appraisalId} and m.verdict = 'keep'`.execute(tx);
}
