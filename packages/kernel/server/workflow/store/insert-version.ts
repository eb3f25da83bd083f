import { createHash } from "node:crypto";
import { type Actor, newId, sql, type Tx, type WriteContext } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";

export interface Published {
  definitionId: string;
  versionId: string;
  key: string;
  name: string;
  number: number;
  /** False where the newest version has the same text already. */
  isNew: boolean;
}

/** What tells one text of a process from another. */
export const hashOf = (xml: string) => createHash("sha256").update(xml).digest();

/**
 * Keeps a compiled file as the newest version of its process, unless the newest has the same text: two statements. Two that
 * publish at the same moment meet at the definition's row, so the second one sees what the first has written.
 * @param again makes a version of the same text, too: what it calls has changed
 */
export async function insertVersion(
  { tx, now, actor }: WriteContext & { actor?: Actor | undefined },
  graph: Graph,
  xml: string,
  again = false,
): Promise<Published> {
  const { key, name } = graph;
  const { definitionId, latest } = await lockDefinition(tx, graph);
  const hash = hashOf(xml);
  const versionId = newId();
  const number = latest + 1;
  const { rows } = await sql<{ id: string }>`/*kept*/
    with same as (
      select id from kernel.process_version where definition_id = ${definitionId} and number = ${latest} and hash = ${hash}
        and not ${again}::boolean),
    definition as (
      update kernel.process_definition set latest = ${number}
      where id = ${definitionId} and not exists (select from same)),
    version as (
      insert into kernel.process_version (id, definition_id, number, bpmn, graph, hash, published_at, published_by)
      select ${versionId}::uuid, ${definitionId}::uuid, ${number}::int, ${xml}, ${JSON.stringify(graph)}::jsonb,
        ${hash}::bytea, ${now}::timestamptz, ${actor?.personId ?? null}::uuid
      where not exists (select from same))
    select id from same`.execute(tx);
  const same = rows[0];
  if (same) return { definitionId, versionId: same.id, key, name, number: latest, isNew: false };
  return { definitionId, versionId, key, name, number, isNew: true };
}

async function lockDefinition(tx: Tx, { key, name }: Graph): Promise<{ definitionId: string; latest: number }> {
  const { rows } = await sql<{ definitionId: string; latest: number }>`/*kept*/
    insert into kernel.process_definition (id, key, name) values (${newId()}, ${key}, ${name})
    on conflict (key) do update set name = excluded.name returning id as "definitionId", latest`.execute(tx);
  return rows[0]!;
}
