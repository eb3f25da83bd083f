import { z } from "zod";
import { UnitGroupVersion } from "../../../contract/people/index.ts";
import { command, tables } from "../../base/index.ts";
import { mayKeepGroup } from "../group-policy.ts";
import type { PeopleTables } from "../tables.ts";
import { loadGroup } from "./load.ts";

const people = tables<PeopleTables>();

/** Nothing refers to a group: what was sent to one was sent to its units. */
export const deleteUnitGroup = command({
  name: "people.delete-unit-group",
  summary: { zh: "删除单位分组", en: "Delete a group of units" },
  input: UnitGroupVersion,
  output: z.object({ id: z.uuid() }),
  access: "signedIn",
  load: ({ tx }, { groupId }) => loadGroup(tx, groupId),
  version: (group) => group.version,
  may: (actor, group) => mayKeepGroup(actor, group.owner_unit_id),
  async run({ tx, record, note, subject }) {
    await people(tx).deleteFrom("kernel.unit_group").where("id", "=", record.id).execute();
    note({ name: record.name });
    subject({ type: "people.unit-group", id: record.id, unitId: record.owner_unit_id });
    return { id: record.id };
  },
});
