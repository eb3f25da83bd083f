import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { RetentionTableView } from "../../contract/index.ts";
import { type TableInForce, tableInForce } from "../archiving/retention.ts";

export const presentTable = ({ version, rules, reason, changedAt, changedBy }: TableInForce) => ({
  version,
  rules: [...rules],
  reason,
  changedAt: changedAt?.toISOString() ?? null,
  changedBy,
});

/** The table by which the unit's papers are kept. */
export const readRetentionTable = query({
  name: "archives.read-retention-table",
  summary: { zh: "归档范围和保管期限表", en: "The unit's retention table" },
  access: "archives.keep",
  input: z.object({}),
  output: RetentionTableView,
  run: async ({ db, actor }) => presentTable(await tableInForce(db, actor.unitId)),
});
