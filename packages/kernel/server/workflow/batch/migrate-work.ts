import { batchCap } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";

import { migrateInstance, type Target } from "../operations/migrate-instance.ts";
import { kindNames } from "../queries/kind-names.ts";
import type { Work } from "./work.ts";

/** Cases of one process to a version. */
export interface MigrationWish extends Target {
  reason: string;
  /** Only these; without them all that run on other versions. */
  instanceIds?: string[] | undefined;
}

interface Row {
  id: string;
  case_type: string;
  kind: string;
  unit_name: string;
}

export const migrateWork: Work<MigrationWish> = {
  /** By process_instance_version, or by the keys of those that were chosen. */
  async next(tx, services, { subject_id, wish, last_id }) {
    const { rows } = await sql<Row>`
      select i.id, i.case_type, i.kind, i.unit_name from ${candidates(subject_id, wish)} and i.id > ${last_id}
      order by i.id limit 1`.execute(tx);
    const [row] = rows;
    if (!row) return undefined;
    const { zh, en } = (await kindNames(services, tx, [row]))(row.kind);
    return { id: row.id, what: { zh: `${zh} ${row.unit_name}`, en: `${en} ${row.unit_name}` } };
  },
  act: (context, { wish }, instanceId) => migrateInstance(context, instanceId, wish, wish.reason),
};

/** How many there are to look at, counted no further than `batchCap`. */
export async function countCandidates(db: Db, processId: string, wish: MigrationWish): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from ${candidates(processId, wish)} limit ${batchCap}) as c`.execute(db);
  return rows[0]!.count;
}

const candidates = (processId: string, { versionId, instanceIds }: MigrationWish) => sql`
  kernel.process_version v join kernel.process_instance i on i.version_id = v.id and i.status in ('running', 'suspended')
  where v.definition_id = ${processId} and v.id <> ${versionId}
    and (${instanceIds ?? null}::uuid[] is null or i.id = any (${instanceIds ?? null}::uuid[]))`;
