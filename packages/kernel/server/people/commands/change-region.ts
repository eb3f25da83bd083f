import { ChangeRegion, RegionView } from "../../../contract/people/index.ts";
import { command, tables } from "../../base/index.ts";
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
  async run({ tx, input, record, note, subject }) {
    const { code, ...fields } = input;
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
