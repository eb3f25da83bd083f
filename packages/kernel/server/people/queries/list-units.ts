import { z } from "zod";
import { UnitList, UnitState } from "../../../contract/people/index.ts";
import { query, tables } from "../../base/index.ts";
import { toUnitView } from "../lookups/units.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** The whole tree at once: a city has hundreds of units, and every picker shows them as a tree. A sort of one small table. */
export const listUnits = query({
  name: "people.list-units",
  summary: { zh: "单位树", en: "All units in the order of the directory" },
  input: z.object({ state: z.enum([...UnitState.options, "all"]).default("active") }),
  output: UnitList,
  access: "signedIn",
  async run({ db, input: { state } }) {
    const rows = await people(db)
      .selectFrom("kernel.unit")
      .selectAll()
      .$if(state !== "all", (units) => units.where("state", "=", state === "abolished" ? "abolished" : "active"))
      .orderBy("rank")
      .orderBy("id")
      .execute();
    return { items: rows.map(toUnitView) };
  },
});
