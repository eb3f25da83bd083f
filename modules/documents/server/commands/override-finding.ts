import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { CheckResult, documentSubject, filledText, Override, RuleId } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { checkRecord } from "../repository/check-record.ts";
import { lockDocument } from "../repository/document-record.ts";
import { summarise } from "../rules/summary.ts";
import { outgoing } from "../tables.ts";

/** Records why a finding that needs a person is in order here; a blocking one cannot be answered so. */
export const overrideFinding = command({
  name: "documents.override",
  summary: { zh: "对检查结果作出判断", en: "Judge a finding" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    rule: RuleId,
    about: Override.shape.about.max(2000),
    reason: filledText(500, "请写明理由。 / State the reason."),
  }),
  output: CheckResult,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  may: (actor, { access }) => mayDo("override", actor, access),
  async run({ tx, now, actor, input, record, subject, note }) {
    const { rule, about, reason } = input;
    const findings = await checkRecord(tx, record, now);
    const found = findings.find((finding) => finding.rule === rule && finding.message.zh === about);
    if (!found) throw new AppError("documents.nothing_to_override");
    if (found.severity !== "human") throw new AppError("documents.cannot_override");
    const decision = { reason, person_id: actor.personId, person_name: actor.name, at: now };
    await outgoing(tx)
      .insertInto("documents.finding_override")
      .values({ document_id: record.row.id, rule, about, ...decision })
      .onConflict((conflict) => conflict.columns(["document_id", "rule", "about"]).doUpdateSet(decision))
      .execute();
    subject({ type: documentSubject, id: record.row.id, unitId: record.row.unit_id });
    note({ rule, reason });
    const override = { rule, about, reason, personName: actor.name, at: now.toISOString() };
    return summarise(findings.map((finding) => (finding === found ? { ...finding, override } : finding)));
  },
});
