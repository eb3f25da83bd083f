import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { UnitRule, UnitRuleView } from "../../contract/index.ts";
import { forgetLook } from "../opinions/look.ts";
import { unitRuleView } from "../queries/read-unit-rule.ts";
import { seals } from "../tables.ts";

/** The office director says what the unit asks of seals and signatures. */
export const changeUnitRule = command({
  name: "seals.change-unit-rule",
  summary: { zh: "更改用印规则", en: "Change the unit's rule of seals" },
  access: "seals.request",
  input: UnitRule.extend({ version: z.int() }),
  output: UnitRuleView,
  load: ({ tx, actor }) => unitRuleView(tx, actor.unitId),
  version: ({ version }) => version,
  async run({ tx, now, actor, input, record, services, subject, note, emit }) {
    const { version, ...rule } = input;
    const row = {
      signed: rule.signed,
      signature_required: rule.signatureRequired,
      seal_before_dispatch: rule.sealBeforeDispatch,
      version: version + 1,
      changed_by_name: actor.name,
      changed_at: now,
    };
    const written = await seals(tx)
      .insertInto("seals.unit_rule")
      .values({ unit_id: actor.unitId, ...row })
      .onConflict((conflict) =>
        conflict.column("unit_id").doUpdateSet(row).where("seals.unit_rule.version", "=", version),
      )
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError("kernel.version_conflict");
    subject({ type: "seals.unit-rule", id: actor.unitId, unitId: actor.unitId });
    note({ before: record, after: rule });
    emit("seals.unit-rule-changed", { unitId: actor.unitId });
    forgetLook(services);
    return unitRuleView(tx, actor.unitId);
  },
});
