import { type Db, sql, type Tx } from "../../base/index.ts";
import type { Called } from "../compile/calls.ts";
import type { Graph } from "../compile/graph.ts";

/** The newest versions of the processes with these keys, by key. */
export async function calledProcesses(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Called>> {
  const { rows } = await sql<Called & { key: string }>`
    select d.key, v.number, v.graph from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
    where d.key = any (${keys})`.execute(db);
  return new Map(rows.map(({ key, ...called }) => [key, called]));
}

/**
 * As `calledProcesses`, for publishing: whoever publishes one of them meanwhile waits until the calls to it are noted. Locked first
 * and read afterwards, because a statement that has waited for a lock does not see what it waited for.
 */
export async function lockCalled(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Called>> {
  await sql`select from kernel.process_definition where key = any (${keys}) order by key for share`.execute(tx);
  return calledProcesses(tx, keys);
}

/** Notes what the newest version of a process calls. */
export async function noteCalls(tx: Tx, definitionId: string, { calls = [] }: Graph): Promise<void> {
  await sql`delete from kernel.process_call where caller_id = ${definitionId}`.execute(tx);
  if (calls.length === 0) return;
  const keys = [...new Set(calls.map(({ key }) => key))];
  await sql`insert into kernel.process_call (called, caller_id) select unnest(${keys}::text[]), ${definitionId}`.execute(
    tx,
  );
}

/**
 * The files of the processes that call one, by the primary key of process_call; whoever calls others of them comes after those:
 * they call fewer.
 */
export async function callersOf(tx: Tx, key: string): Promise<{ name: string; bpmn: string }[]> {
  const { rows } = await sql<{ name: string; bpmn: string }>`
    select d.name, v.bpmn from kernel.process_call c
    join kernel.process_definition d on d.id = c.caller_id
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
    where c.called = ${key}
    order by (select count(*) from kernel.process_call o where o.caller_id = c.caller_id), d.key`.execute(tx);
  return rows;
}
