import { type Db, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { type FondsView, OwnFonds } from "../../contract/index.ts";

interface Row extends Omit<FondsView, "organs"> {
  unit_name: string;
  organs: FondsView["organs"];
}

/** The fonds of a unit with its organs, and the unit's name for one that is to be made. */
export async function fondsView(db: Db, unitId: string): Promise<{ fonds: FondsView | null; unitName: string }> {
  const { rows } = await sql<Row & { found: boolean }>`
    select u.name as unit_name, f.unit_id is not null as found, f.number, f.name, f.scheme, f.catalogue, f.version,
      case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as house,
      exists (select from archives.item i where i.unit_id = u.id) as "inUse",
      array(select json_build_object('departmentId', o.department_id, 'code', o.code, 'name', o.name)
        from archives.organ o where o.unit_id = u.id order by o.code) as organs
    from kernel.unit u left join archives.fonds f on f.unit_id = u.id left join kernel.unit h on h.id = f.house_id
    where u.id = ${unitId}`.execute(db);
  const { unit_name, found, ...fonds } = rows[0]!;
  return { fonds: found ? fonds : null, unitName: unit_name };
}

export const readFonds = query({
  name: "archives.read-fonds",
  summary: { zh: "本单位的全宗设置", en: "The unit's fonds" },
  access: "archives.keep",
  input: z.object({}),
  output: OwnFonds,
  run: ({ db, actor }) => fondsView(db, actor.unitId),
});
