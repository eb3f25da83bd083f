import { type Db, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { plainRule, UnitRuleView } from "../../contract/index.ts";
import { seals } from "../tables.ts";

/** What the actor's unit asks of seals and signatures. */
export const readUnitRule = query({
  name: "seals.read-unit-rule",
  summary: { zh: "本单位用印规则", en: "The unit's rule of seals" },
  access: "seals.keep",
  input: z.object({}),
  output: UnitRuleView,
  run: ({ db, actor }) => unitRuleView(db, actor.unitId),
});

/** By the primary key. */
export async function unitRuleView(db: Db, unitId: string): Promise<UnitRuleView> {
  const row = await seals(db)
    .selectFrom("seals.unit_rule")
    .selectAll()
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (!row) return { ...plainRule, version: 0, changedBy: null, changedAt: null };
  return {
    signed: row.signed,
    signatureRequired: row.signature_required,
    sealBeforeDispatch: row.seal_before_dispatch,
    version: row.version,
    changedBy: row.changed_by_name,
    changedAt: row.changed_at.toISOString(),
  };
}
