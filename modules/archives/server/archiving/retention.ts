import { AppError, type Db } from "@tz/kernel/server/base";
import {
  defaultRetention,
  type FinishedPaper,
  type Retention,
  type RetentionRule,
  retentionEntries,
  ruleFor,
} from "../../contract/index.ts";
import { type AppliedRule, archives } from "../tables.ts";

/** The table that a unit keeps by, with its version: 0 is the program's own. */
export interface TableInForce {
  version: number;
  rules: readonly RetentionRule[];
  reason: string;
  changedAt: Date | null;
  changedBy: string | null;
}

/** The newest version of a unit's table; by the primary key backwards. */
export async function tableInForce(db: Db, unitId: string): Promise<TableInForce> {
  const row = await archives(db)
    .selectFrom("archives.retention_table")
    .selectAll()
    .where("unit_id", "=", unitId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return { version: 0, rules: defaultRetention, reason: "系统初始值", changedAt: null, changedBy: null };
  const { version, rules, reason, changed_at, changed_by } = row;
  return { version, rules, reason, changedAt: changed_at, changedBy: changed_by };
}

/** What is decided on a paper's retention, and by which rule. */
export interface RetentionDecision {
  retention: Retention;
  rule: AppliedRule;
}

/**
 * What the unit's table says of a paper.
 * @throws AppError archives.out_of_scope where it is not to be archived
 */
export function decideRetention({ version, rules }: TableInForce, paper: FinishedPaper): RetentionDecision {
  const rule = ruleFor(rules, paper);
  if (!rule) throw new AppError("archives.no_retention");
  const { no, words, retention } = rule;
  if (retention === "none") throw new AppError("archives.out_of_scope", { no, words });
  return { retention, rule: { no, words, version } };
}

/** The last day of a retention, counted from the year after (DA/T 22-2015: 自形成次年1月1日起算); null for ever. */
export function dueOn(year: number, retention: Retention): string | null {
  const { years } = retentionEntries[retention];
  return years === null ? null : `${year + years}-12-31`;
}
