import { CreateUnit, UnitView } from "../../../contract/people/index.ts";
import { command, newId, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { lockOrganisation } from "../lock.ts";
import { toUnitView } from "../lookups/units.ts";
import { spellUnit } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";
import { nextRank } from "./next-rank.ts";
import { checkUnit } from "./unit-rules.ts";

const people = tables<PeopleTables>();

/** The name of an abolished unit may be used again, its code may not. */
export const createUnit = command({
  name: "people.create-unit",
  summary: { zh: "新增单位", en: "Enter a unit" },
  input: CreateUnit,
  output: UnitView,
  access: "people.manage",
  load: ({ tx }) => lockOrganisation(tx),
  async run({ tx, actor, input, emit, note, subject }) {
    const faults = new Faults(actor.language);
    await checkUnit(tx, faults, input);
    faults.refuse();
    const spelling = spellUnit(input.name);
    const row = await people(tx)
      .insertInto("kernel.unit")
      .values({
        id: newId(),
        code: input.code,
        name: input.name,
        short_name: input.shortName,
        pinyin: spelling.pinyin,
        pinyin_initials: spelling.initials,
        document_code: input.documentCode,
        kind: input.kind,
        level: input.level,
        parent_id: input.parentId,
        region_code: input.regionCode,
        dual_leader_unit_ids: input.dualLeaderUnitIds,
        rank: input.rank ?? (await nextRank(tx, "kernel.unit")),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: row.name, code: row.code });
    subject({ type: "people.unit", id: row.id, unitId: row.id });
    emit("people.unit-changed", { unitId: row.id });
    return toUnitView(row);
  },
});
