import { z } from "zod";
import { UnitDetail, unitActions } from "../../../contract/people/index.ts";
import { notFound, query } from "../../base/index.ts";
import { keepsDirectory } from "../lookups/person-view.ts";
import { leadersOf } from "../lookups/posts.ts";
import { unitById } from "../lookups/units.ts";

export const getUnit = query({
  name: "people.get-unit",
  summary: { zh: "单位详情", en: "One unit with its leaders" },
  input: z.object({ unitId: z.uuid() }),
  output: UnitDetail,
  access: "signedIn",
  async run({ db, actor, input: { unitId } }) {
    const unit = await unitById(db, unitId);
    if (!unit) throw notFound();
    const mayKeep = unit.state === "active" && keepsDirectory(actor);
    return { ...unit, leaders: await leadersOf(db, unitId), may: mayKeep ? [...unitActions] : [] };
  },
});
