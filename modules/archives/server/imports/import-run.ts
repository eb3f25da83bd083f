import { type Db, sql, type Tx } from "@tz/kernel/server/base";
import type { ImportRun } from "../../contract/index.ts";

/** A row of `archives.import_run`. */
export interface ImportRow {
  id: string;
  file_id: string;
  file_name: string;
  unit_id: string;
  person_id: string;
  person_name: string;
  state: ImportRun["state"];
  total: number | null;
  read: number;
  items: ImportRun["items"];
  signatures_verified: boolean;
  refusal: ImportRun["refusal"];
  attempts: number;
  started_at: Date;
  ended_at: Date | null;
}

export async function readImport(db: Db, runId: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select * from archives.import_run where id = ${runId}`.execute(db);
  return rows[0];
}

/** Counts one more attempt of a run that still goes on; the count stays where the process dies in the middle of it. */
export async function beginAttempt(db: Db, runId: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    update archives.import_run set attempts = attempts + 1 where id = ${runId} and state = 'running'
    returning *`.execute(db);
  return rows[0];
}

/** A run that still goes on, locked: of two workers that do the same job one finds it ended. */
export async function lockImport(tx: Tx, runId: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select * from archives.import_run where id = ${runId} and state = 'running' for update`.execute(tx);
  return rows[0];
}

/** How far the reading has come, seen at once by whoever looks. */
export async function noteRead(db: Db, runId: string, { total, read }: { total: number; read: number }): Promise<void> {
  await sql`update archives.import_run set total = ${total}, read = ${read} where id = ${runId}`.execute(db);
}

type Ending = Pick<ImportRun, "items" | "signaturesVerified"> | { refusal: NonNullable<ImportRun["refusal"]> };

export async function endImport(tx: Tx, { id }: ImportRow, now: Date, ending: Ending): Promise<void> {
  if ("refusal" in ending)
    await sql`
      update archives.import_run set state = 'refused', refusal = ${JSON.stringify(ending.refusal)}, ended_at = ${now}
      where id = ${id}`.execute(tx);
  else
    await sql`
      update archives.import_run set state = 'done', items = ${JSON.stringify(ending.items)},
        signatures_verified = ${ending.signaturesVerified}, ended_at = ${now}
      where id = ${id}`.execute(tx);
}

export const presentImport = (row: ImportRow): ImportRun => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  total: row.total,
  read: row.read,
  items: row.items,
  signaturesVerified: row.signatures_verified,
  refusal: row.refusal,
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
});
