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

/** A file that compiles. */
export interface Version {
  graph: Graph;
  xml: string;
}

type Publishing = WriteContext & { actor?: Actor | undefined };

/**
 * Keeps compiled files as the newest versions of their processes, no two of one, unless the newest has the same text: two statements.
 * Two that publish at the same moment meet at the definition's row, so the second one sees what the first has written.
 * @param again makes a version of the same text, too: what it calls has changed
 */
export async function insertVersions(
  { tx, now, actor }: Publishing,
  files: readonly Version[],
  again = false,
): Promise<Published[]> {
  const definitions = await lockDefinitions(tx, files);
  const given = files.map(({ graph, xml }) => {
    const { definitionId, latest } = definitions.get(graph.key)!;
    return { definitionId, latest, versionId: newId(), hash: hashOf(xml), graph, xml };
  });
  const rows = given.map(
    ({ definitionId, latest, versionId, hash, graph, xml }) =>
      sql`(${definitionId}::uuid, ${latest}::int, ${versionId}::uuid, ${hash}::bytea, ${JSON.stringify(graph)}::jsonb, ${xml})`,
  );
  const { rows: found } = await sql<{ id: string; definitionId: string }>`${mark(files)}
    with given (definition_id, latest, version_id, hash, graph, bpmn) as (values ${sql.join(rows)}),
    same as (
      select v.id, v.definition_id from given g join kernel.process_version v
        on v.definition_id = g.definition_id and v.number = g.latest and v.hash = g.hash
      where not ${again}::boolean),
    fresh as (select * from given where definition_id not in (select definition_id from same)),
    definition as (
      update kernel.process_definition d set latest = f.latest + 1 from fresh f where d.id = f.definition_id),
    version as (
      insert into kernel.process_version (id, definition_id, number, bpmn, graph, hash, published_at, published_by)
      select version_id, definition_id, latest + 1, bpmn, graph, hash, ${now}::timestamptz, ${actor?.personId ?? null}::uuid
      from fresh)
    select id, definition_id as "definitionId" from same`.execute(tx);
  const same = new Map(found.map(({ id, definitionId }) => [definitionId, id]));
  return given.map(({ definitionId, latest, versionId, graph: { key, name } }) => {
    const known = same.get(definitionId);
    const number = known ? latest : latest + 1;
    return { definitionId, versionId: known ?? versionId, key, name, number, isNew: !known };
  });
}

/** The same for one file. */
export async function insertVersion(context: Publishing, file: Version, again = false): Promise<Published> {
  const [published] = await insertVersions(context, [file], again);
  return published!;
}

/** In the order of their keys, so that two who publish the same do not wait for each other. */
async function lockDefinitions(tx: Tx, files: readonly Version[]) {
  const inOrder = files.map(({ graph }) => graph).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = inOrder.map(({ key, name }) => sql`(${newId()}, ${key}, ${name})`);
  const { rows: found } = await sql<{ key: string; definitionId: string; latest: number }>`${mark(files)}
    insert into kernel.process_definition (id, key, name) values ${sql.join(rows)}
    on conflict (key) do update set name = excluded.name returning key, id as "definitionId", latest`.execute(tx);
  return new Map(found.map((definition) => [definition.key, definition]));
}

/** Plans are kept for one file; of several there are as many texts as there are numbers of files. */
const mark = (files: readonly Version[]) => (files.length === 1 ? sql`/*kept*/` : sql``);
