import { z } from "zod";
import { UnitGroupList } from "../../../contract/people/index.ts";
import { query, tables } from "../../base/index.ts";
import { presentGroups } from "../lookups/groups.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** The common groups and the unit's own, with their members: a few dozen, all shown at once. Index unit_group_name. */
export const listUnitGroups = query({
  name: "people.list-unit-groups",
  summary: { zh: "单位分组", en: "Groups of units: the common ones and the unit's own" },
  input: z.object({}),
  output: UnitGroupList,
  access: "signedIn",
  async run({ db, actor }) {
    const rows = await people(db)
      .selectFrom("kernel.unit_group")
      .selectAll()
      .where((on) => on.or([on("owner_unit_id", "is", null), on("owner_unit_id", "=", actor.unitId)]))
      .orderBy("rank")
      .orderBy("id")
      .execute();
    return { items: await presentGroups(db, rows, actor) };
  },
});
