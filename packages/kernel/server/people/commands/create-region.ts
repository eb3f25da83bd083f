import { CreateRegion, RegionLevel, RegionView } from "../../../contract/people/index.ts";
import { command, type Tx, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { lockOrganisation } from "../lock.ts";
import { toRegionView } from "../lookups/regions.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** Below a region of a higher level that is in force; a code is given once, also where its region has ended. */
export const createRegion = command({
  name: "people.create-region",
  summary: { zh: "新增行政区划", en: "Enter a region" },
  input: CreateRegion,
  output: RegionView,
  access: "people.manage",
  load: ({ tx }) => lockOrganisation(tx),
  async run({ tx, actor, input, note, subject }) {
    const faults = new Faults(actor.language);
    await checkRegion(tx, faults, input);
    faults.refuse();
    const row = await people(tx)
      .insertInto("kernel.region")
      .values({ code: input.code, name: input.name, parent_code: input.parentCode, level: input.level, valid_to: null })
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ code: row.code, name: row.name });
    subject({ type: "people.region", id: row.code });
    return toRegionView(row);
  },
});

const depth = (level: RegionLevel) => RegionLevel.options.indexOf(level);

async function checkRegion(tx: Tx, faults: Faults, { code, parentCode, level }: CreateRegion): Promise<void> {
  const known = await people(tx)
    .selectFrom("kernel.region")
    .selectAll()
    .where("code", "in", [code, parentCode ?? code])
    .execute();
  const taken = known.find((region) => region.code === code);
  if (taken) faults.add("code", "people.region_code_taken", { code, name: taken.name });
  const parent = known.find((region) => region.code === parentCode && region.valid_to === null);
  if (parentCode && !parent) faults.add("parentCode", "people.region_unknown", { code: parentCode });
  const wrongLength = (level === "town") !== (code.length === 9);
  const notBelow = parent !== undefined && depth(level) <= depth(parent.level);
  if (wrongLength || notBelow) faults.add("level", "people.region_level_wrong");
}
