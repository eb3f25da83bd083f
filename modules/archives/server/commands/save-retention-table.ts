import { command, sql } from "@tz/kernel/server/base";
import { RetentionTableView, SaveRetentionTable } from "../../contract/index.ts";
import { tableInForce } from "../archiving/retention.ts";
import { presentTable } from "../queries/read-retention-table.ts";
import { archives } from "../tables.ts";

/** Puts another table into force as a new version; items keep the version by which they were classed. */
export const saveRetentionTable = command({
  name: "archives.save-retention-table",
  summary: { zh: "修改归档范围和保管期限表", en: "Change the retention table" },
  access: "archives.keep",
  input: SaveRetentionTable,
  output: RetentionTableView,
  async load({ tx, actor }) {
    await sql`select pg_advisory_xact_lock(hashtext('archives.retention'), hashtext(${actor.unitId}))`.execute(tx);
    return tableInForce(tx, actor.unitId);
  },
  version: ({ version }) => version,
  async run({ tx, now, actor, input: { rules, reason }, record, subject, note, job }) {
    const version = record.version + 1;
    await archives(tx)
      .insertInto("archives.retention_table")
      .values({
        unit_id: actor.unitId,
        version,
        rules: JSON.stringify(rules),
        reason,
        changed_at: now,
        changed_by: actor.name,
      })
      .execute();
    subject({ type: "archives.retention-table", id: `${actor.unitId} ${version}`, unitId: actor.unitId });
    note({ reason, rules: rules.length });
    job("archives.retry-unit", { unitId: actor.unitId });
    return presentTable({ version, rules, reason, changedAt: now, changedBy: actor.name });
  },
});
