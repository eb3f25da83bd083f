import { CreateUnitGroup, UnitGroupView } from "../../../contract/people/index.ts";
import { command, newId, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { mayKeepGroup } from "../group-policy.ts";
import { lockOrganisation } from "../lock.ts";
import { presentGroups } from "../lookups/groups.ts";
import type { PeopleTables } from "../tables.ts";
import { checkGroup, storeMembers } from "./group-rules.ts";
import { nextRank } from "./next-rank.ts";

const people = tables<PeopleTables>();

export const createUnitGroup = command({
  name: "people.create-unit-group",
  summary: { zh: "新建单位分组", en: "Make a group of units" },
  input: CreateUnitGroup,
  output: UnitGroupView,
  access: "signedIn",
  load: ({ tx }) => lockOrganisation(tx),
  // Another unit's group is no secret here, for the actor names the unit: the answer is the same refusal.
  may: (actor, _record, { ownerUnitId }) => mayKeepGroup(actor, ownerUnitId) || "people.group_not_yours",
  async run({ tx, actor, input, note, subject }) {
    const faults = new Faults(actor.language);
    await checkGroup(tx, faults, input);
    faults.refuse();
    const row = await people(tx)
      .insertInto("kernel.unit_group")
      .values({
        id: newId(),
        name: input.name,
        owner_unit_id: input.ownerUnitId,
        rank: input.rank ?? (await nextRank(tx, "kernel.unit_group")),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await storeMembers(tx, row.id, input.unitIds);
    note({ name: row.name, units: input.unitIds.length });
    subject({ type: "people.unit-group", id: row.id, unitId: row.owner_unit_id });
    const [view] = await presentGroups(tx, [row], actor);
    return view!;
  },
});
