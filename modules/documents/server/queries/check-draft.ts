import { query } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { z } from "zod";
import { CheckResult, DocumentContent } from "../../contract/index.ts";
import { loadFacts } from "../repository/load-facts.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { checkDraft as applyRules } from "../rules/check.ts";
import { pageFindings } from "../rules/page-findings.ts";
import { summarise } from "../rules/summary.ts";

/**
 * Checks a text against the rules while it is written, saved or not. With a document, the issuer, the opinions asked
 * and the recorded judgements are that document's; without one, the actor's unit issues. Its pages and its wording are
 * judged too, which advises only.
 */
export const checkDraft = query({
  name: "documents.check",
  summary: { zh: "行文规则检查", en: "Check a draft against the rules" },
  access: "documents.read",
  refuses: ["kernel.not_found"],
  input: z.object({ documentId: z.uuid().optional(), content: DocumentContent }),
  output: CheckResult,
  async run({ db, actor, input: { documentId, content }, now }) {
    const record = documentId === undefined ? undefined : await loadVisible(db, { actor, now }, documentId, "making");
    const facts = await loadFacts(db, {
      unitId: record?.row.unit_id ?? actor.unitId,
      content,
      documentId,
      documentNumber: record?.row.document_number ?? null,
      today: officeDay(now),
    });
    const findings = applyRules(content, facts, record?.overrides);
    return summarise([...findings, ...pageFindings(content, facts.issuer.name)]);
  },
});
