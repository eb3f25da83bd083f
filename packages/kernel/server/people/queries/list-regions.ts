import { z } from "zod";
import { RegionList } from "../../../contract/people/index.ts";
import { query, tables } from "../../base/index.ts";
import { toRegionView } from "../lookups/regions.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** All regions of the platform, by code, which is the order of the tree. Index region_pkey. */
export const listRegions = query({
  name: "people.list-regions",
  summary: { zh: "行政区划", en: "All regions" },
  input: z.object({ ended: z.enum(["true", "false"]).default("false") }),
  output: RegionList,
  access: "signedIn",
  async run({ db, input }) {
    const rows = await people(db)
      .selectFrom("kernel.region")
      .selectAll()
      .$if(input.ended === "false", (regions) => regions.where("valid_to", "is", null))
      .orderBy("code")
      .execute();
    return { items: rows.map(toRegionView) };
  },
});
