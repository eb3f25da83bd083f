import type { z } from "zod";
import type { RuleSetVersion } from "../../contract/rules/index.ts";
import { type Db, sql } from "../base/index.ts";
import type { RuleSet } from "./rule-set.ts";

export interface VersionRow {
  name: string;
  version: number;
  value: unknown;
  valid_from: Date;
  reason: string;
  changed_at: Date;
  changed_by: { id: string; name: string };
}

export const versionColumns = sql`v.name, v.version, v.value, v.valid_from, v.reason, v.changed_at,
  (select json_build_object('id', p.id, 'name', p.name) from kernel.person p where p.id = v.changed_by) as changed_by`;

/** The values in force at a moment. Served by the primary key backwards; read anew each time, so that servers never differ. */
export async function rulesInForce<S extends z.ZodType>(db: Db, set: RuleSet<S>, at: Date): Promise<z.output<S>> {
  const row = await rowInForce(db, set.name, at);
  return row ? complete(set, row.value) : set.defaults;
}

/** A version from before an update lacks the fields that came with it. */
function complete<S extends z.ZodType>({ schema, defaults }: RuleSet<S>, value: unknown): z.output<S> {
  return schema.parse({ ...(defaults as object), ...(value as object) });
}

export async function rowInForce(db: Db, name: string, at: Date): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from kernel.rule_set_version v
    where v.name = ${name} and v.valid_from <= ${at} order by v.version desc limit 1`.execute(db);
  return rows[0];
}

/** 0 while the program's own values are in force. */
export async function newestVersion(db: Db, name: string): Promise<number> {
  const { rows } = await sql<{ newest: number }>`
    select coalesce(max(version), 0) as newest from kernel.rule_set_version where name = ${name}`.execute(db);
  return rows[0]!.newest;
}

export function versionView(set: RuleSet, row: VersionRow | undefined): RuleSetVersion {
  if (!row)
    return { version: 0, value: set.defaults, validFrom: null, reason: "系统初始值", changedAt: null, changedBy: null };
  return {
    version: row.version,
    value: complete(set, row.value),
    validFrom: row.valid_from.toISOString(),
    reason: row.reason,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
  };
}
