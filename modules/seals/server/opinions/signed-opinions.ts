import { type Db, sql } from "@tz/kernel/server/base";
import { OpinionStatement, type opinionChanges, type SignedOpinionView } from "../../contract/index.ts";
import { bearsHandwriting, handwritingAgain } from "./handwriting-parts.ts";
import type { Matter } from "./matters.ts";

export type OpinionChange = (typeof opinionChanges)[number];

export interface OpinionRow {
  id: string;
  case_type: string;
  case_id: string;
  instance_id: string;
  seq: number;
  seal_id: string;
  certificate_id: string;
  statement: string;
  signature: Buffer;
  line: Line | null;
}

/** The line of the history as it is kept now. */
interface Line {
  at: string;
  operation: string;
  personId: string | null;
  personName: string | null;
  post: string | null;
  behalfId: string | null;
  behalfName: string | null;
  node: string | null;
  step: string | null;
  outcome: string | null;
  opinion: string | null;
  handwriting: string | null;
}

const columns = sql`o.id, o.case_type, o.case_id, o.instance_id, o.seq, o.seal_id, o.certificate_id, o.statement, o.signature,
  (select jsonb_build_object('at', h.at, 'operation', h.operation, 'personId', h.person_id, 'personName', h.person_name,
    'post', h.post_title, 'behalfId', h.on_behalf_of, 'behalfName', h.on_behalf_name, 'node', h.node, 'step', h.step_name,
    'outcome', h.outcome, 'opinion', h.opinion, 'handwriting', h.detail -> 'handwriting')
    from kernel.process_history h where h.instance_id = o.instance_id and h.seq = o.seq) as line
  from seals.opinion o`;

/** By opinion_case and the primary key of the history; no case has more lines than its history. */
export async function opinionsOf(db: Db, type: string, caseId: string): Promise<OpinionRow[]> {
  const { rows } = await sql<OpinionRow>`
    select ${columns} where o.case_type = ${type} and o.case_id = ${caseId} order by o.id limit 1000`.execute(db);
  return rows;
}

/** By the primary key. */
export async function loadOpinion(db: Db, id: string): Promise<OpinionRow | undefined> {
  const { rows } = await sql<OpinionRow>`select ${columns} where o.id = ${id}`.execute(db);
  return rows[0];
}

/** A signed opinion beside what is kept now. */
export interface Compared {
  row: OpinionRow;
  statement: OpinionStatement;
  changed: OpinionChange[];
  /** Of each part, whether its content is what it was. */
  covers: { name: string; isSame: boolean }[];
}

/** Compares signed opinions of one case with what is kept now; the parts of all are asked for at once. */
export async function compareOpinions(
  db: Db,
  matter: Matter | undefined,
  caseId: string,
  rows: readonly OpinionRow[],
): Promise<Compared[]> {
  const statements = rows.map(({ statement }) => OpinionStatement.parse(JSON.parse(statement)));
  const keys = [...new Set(statements.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const own = keys.length === 0 ? [] : ((await matter?.partsAgain(db, caseId, keys)) ?? []);
  const again = [...own, ...(await handwritingAgain(db, keys))];
  const digests = new Map(again.map(({ key, sm3 }) => [key, sm3]));
  return rows.map((row, place) => {
    const statement = statements[place]!;
    const covers = statement.parts.map(({ key, name, sm3 }) => ({ name, isSame: digests.get(key) === sm3 }));
    const changed = [
      ...changesOf(statement, row),
      ...(covers.every(({ isSame }) => isSame) ? [] : ["content" as const]),
    ];
    return { row, statement, changed, covers };
  });
}

function changesOf(signed: OpinionStatement, { line, ...row }: OpinionRow): OpinionChange[] {
  if (!line || signed.instance !== row.instance_id || signed.seq !== row.seq || signed.case.id !== row.case_id)
    return ["opinion"];
  const same: Record<Exclude<OpinionChange, "content">, boolean> = {
    opinion: signed.opinion === line.opinion && bearsHandwriting(signed, line.handwriting),
    outcome: signed.outcome === line.outcome && signed.operation === line.operation,
    step: (signed.step?.id ?? null) === line.node && (signed.step?.name ?? null) === (line.step ?? line.node),
    person:
      signed.person.id === line.personId &&
      signed.person.name === line.personName &&
      signed.person.post === line.post &&
      (signed.onBehalfOf?.id ?? null) === line.behalfId &&
      (signed.onBehalfOf?.name ?? null) === line.behalfName,
    time: new Date(signed.at).getTime() === new Date(line.at).getTime(),
  };
  return (Object.keys(same) as (keyof typeof same)[]).filter((part) => !same[part]);
}

export const presentOpinion = ({ row, statement, changed }: Compared): SignedOpinionView => ({
  id: row.id,
  seq: statement.seq,
  stepId: statement.step?.id ?? null,
  person: statement.person.name,
  at: statement.at,
  changed,
});
