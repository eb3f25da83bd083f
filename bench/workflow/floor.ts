import { newId, type Services, sql } from "@tz/kernel/server/base";
import type pg from "pg";

/**
 * Tables of the floor: a case with a state, a task, a line of history, each with its key and nothing else. An instance of the
 * floor has a state as long as that of a case at its first step.
 */
export async function makeFloor(client: pg.Client): Promise<void> {
  await client.query(`
    create table kernel.bench_case (id uuid primary key, version int not null, state json not null);
    create table kernel.bench_task (id uuid primary key, case_id uuid not null, person_id uuid not null, title text not null,
      opened_at timestamptz not null);
    create table kernel.bench_history (case_id uuid, seq int, at timestamptz not null, detail json not null,
      primary key (case_id, seq));
    create table kernel.bench_peer (id uuid primary key, state json not null);
    grant all on kernel.bench_case, kernel.bench_task, kernel.bench_history, kernel.bench_peer to tongzheng_server`);
}

const state = JSON.stringify({ text: "x".repeat(400) });

/** The floor: one locked read, one update and two inserts in one transaction. */
export async function bareTransaction(services: Services, caseId: string): Promise<void> {
  const now = services.clock.now();
  await services.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ version: number }>`/*kept*/
      select version, state from kernel.bench_case where id = ${caseId} for update`.execute(tx);
    const version = rows[0]!.version + 1;
    await sql`/*kept*/ update kernel.bench_case set version = ${version}, state = ${state} where id = ${caseId}`.execute(
      tx,
    );
    await sql`/*kept*/ insert into kernel.bench_task (id, case_id, person_id, title, opened_at)
      values (${newId()}, ${caseId}, ${caseId}, '关于基准测试的请示', ${now})`.execute(tx);
    await sql`/*kept*/ insert into kernel.bench_history (case_id, seq, at, detail)
      values (${caseId}, ${version}, ${now}, ${state})`.execute(tx);
  });
}

/** Rows that the floor's players take turns on, one for each connection. */
export async function makeCases({ db }: Services, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await sql`insert into kernel.bench_case (id, version, state)
    select id, 0, ${state}::json from unnest(${ids}::uuid[]) as id`.execute(db);
  return ids;
}
