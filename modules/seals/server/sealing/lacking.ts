import { type Db, sql } from "@tz/kernel/server/base";

interface Row {
  is_asked: boolean | null;
  sealed: number[];
}

/**
 * Whose seals a paper still lacks before it may be dispatched: names of units and persons, none where its unit does not ask for
 * seals. One statement, by the primary key of unit_rule and use_of_paper.
 */
export async function sealsLacking(
  db: Db,
  paper: { type: string; id: string; unitId: string },
  signers: readonly { signature: number; name: string }[],
): Promise<string[]> {
  const { rows } = await sql<Row>`/*kept*/
    select (select seal_before_dispatch from seals.unit_rule where unit_id = ${paper.unitId}) as is_asked,
      array(select signature from seals.use
        where subject_type = ${paper.type} and subject_id = ${paper.id} and state = 'sealed') as sealed`.execute(db);
  const [{ is_asked, sealed } = { is_asked: false, sealed: [] }] = rows;
  return is_asked ? signers.filter(({ signature }) => !sealed.includes(signature)).map(({ name }) => name) : [];
}
