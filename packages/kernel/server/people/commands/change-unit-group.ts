import { ChangeUnitGroup, UnitGroupView } from "../../../contract/people/index.ts";
import { command, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { mayKeepGroup } from "../group-policy.ts";
import { presentGroups } from "../lookups/groups.ts";
import type { PeopleTables } from "../tables.ts";
import { checkGroup, storeMembers } from "./group-rules.ts";
import { loadGroup } from "./load.ts";

const people = tables<PeopleTables>();

/** Its members become those that are given, in that order. */
export const changeUnitGroup = command({
  name: "people.change-unit-group",
  summary: { zh: "修改单位分组", en: "Change a group of units" },
  input: ChangeUnitGroup,
  output: UnitGroupView,
  access: "signedIn",
  load: ({ tx }, { groupId }) => loadGroup(tx, groupId),
  version: (group) => group.version,
  may: (actor, group) => mayKeepGroup(actor, group.owner_unit_id),
  async run({ tx, actor, input, record, note, subject }) {
    const faults = new Faults(actor.language);
    await checkGroup(tx, faults, { ...input, ownerUnitId: record.owner_unit_id }, record.id);
    faults.refuse();
    const row = await people(tx)
      .updateTable("kernel.unit_group")
      .set({ name: input.name, rank: input.rank, version: input.version + 1 })
      .where("id", "=", record.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await storeMembers(tx, row.id, input.unitIds);
    note({ before: record.name, name: row.name, units: input.unitIds.length });
    subject({ type: "people.unit-group", id: row.id, unitId: row.owner_unit_id });
    const [view] = await presentGroups(tx, [row], actor);
    return view!;
  },
});
