import { pluralForm } from "../../../contract/base/index.ts";
import { ChangeRegion, RegionView } from "../../../contract/people/index.ts";
import { type Actor, AppError, command, sql, type Tx, tables } from "../../base/index.ts";
import { differing } from "../differing.ts";
import { lockOrganisation } from "../lock.ts";
import { toRegionView } from "../lookups/regions.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** A region keeps its code for ever; it may be renamed, and it ends (or is opened again) by its last day. */
export const changeRegion = command({
  name: "people.change-region",
  summary: { zh: "修改或撤销行政区划", en: "Change or end a region" },
  input: ChangeRegion,
  output: RegionView,
  access: "people.manage",
  async load({ tx }, { code }) {
    await lockOrganisation(tx);
    return people(tx).selectFrom("kernel.region").selectAll().where("code", "=", code).forUpdate().executeTakeFirst();
  },
  async run({ tx, actor, input, record, note, subject }) {
    const { code, ...fields } = input;
    if (fields.validTo && record.valid_to === null) await requireUnused(tx, actor, record);
    const row = await people(tx)
      .updateTable("kernel.region")
      .set({
        name: fields.name ?? record.name,
        valid_to: fields.validTo === undefined ? record.valid_to : fields.validTo,
      })
      .where("code", "=", code)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ code, before: differing(toRegionView(record), fields), after: fields });
    subject({ type: "people.region", id: code });
    return toRegionView(row);
  },
});

const words = {
  "zh-CN": { regions: (n: number) => `${n}个下级区划`, units: (n: number) => `${n}个单位`, comma: "、" },
  en: {
    regions: (n: number) => `${n} ${pluralForm(n, "region|regions")} below it`,
    units: (n: number) => `${n} ${pluralForm(n, "unit|units")}`,
    comma: ", ",
  },
};

/** A region ends after everything in it. Indexes region_parent, unit_region. */
async function requireUnused(tx: Tx, { language }: Actor, { code, name }: { code: string; name: string }) {
  const { rows } = await sql<{ regions: number; units: number }>`
    select (select count(*) from kernel.region where parent_code = ${code} and valid_to is null)::int as regions,
      (select count(*) from kernel.unit where region_code = ${code} and state = 'active')::int as units`.execute(tx);
  const { regions = 0, units = 0 } = rows[0] ?? {};
  const { comma, ...of } = words[language];
  const uses = [...(regions ? [of.regions(regions)] : []), ...(units ? [of.units(units)] : [])].join(comma);
  if (uses) throw new AppError("people.region_in_use", { name, uses });
}
