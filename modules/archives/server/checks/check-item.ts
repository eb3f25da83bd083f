import { asSystem, newId, type Services, sql, type WriteContext } from "@tz/kernel/server/base";
import {
  archiveSubject,
  type CheckCode,
  type CheckFinding,
  type CheckStage,
  checkItems,
} from "../../contract/index.ts";
import { checks } from "./checks.ts";
import { type CheckFacts, loadFacts } from "./facts.ts";

/** A check of one item: every finding, and whether none of them failed. */
export interface Outcome {
  stage: CheckStage;
  passed: boolean;
  findings: CheckFinding[];
}

/** Judges facts that are loaded; pure. */
export function judge(stage: CheckStage, facts: CheckFacts): Outcome {
  const findings = (Object.keys(checkItems) as CheckCode[]).map((code) => {
    const { result, zh, en } = checks[code](facts);
    return { code: `${stage}-${code}`, result, evidence: { zh, en } };
  });
  return { stage, passed: findings.every(({ result }) => result !== "failed"), findings };
}

/** Loads an item and its files and judges them; undefined where there is none to check. */
export async function examine(services: Services, itemId: string, stage: CheckStage): Promise<Outcome | undefined> {
  const facts = await loadFacts(services, itemId, stage);
  return facts && judge(stage, facts);
}

/** Writes a report and what it means for the item. @returns the report's id */
export function writeReport(
  { tx, now, last }: Pick<WriteContext, "tx" | "now" | "last">,
  itemId: string,
  { stage, passed, findings }: Outcome,
  personName: string | null,
): string {
  const id = newId();
  last(
    sql`/*kept*/
      with reported as (
        insert into archives.check_report (id, item_id, stage, passed, findings, person_name, at)
        values (${id}, ${itemId}, ${stage}, ${passed}, ${JSON.stringify(findings)}, ${personName}, ${now}))
      update archives.item set check_state = ${passed ? "passed" : "failed"} where id = ${itemId}`.execute(tx),
  );
  return id;
}

/** Checks an item once it is archived, taken in or changed. */
export async function checkArchived(services: Services, itemId: string): Promise<void> {
  const outcome = await examine(services, itemId, "GD");
  if (!outcome) return;
  await asSystem(services, "archives.check", async (context) => {
    writeReport(context, itemId, outcome, null);
    context.subject({ type: archiveSubject, id: itemId });
    context.note({ stage: outcome.stage, passed: outcome.passed });
  });
}
