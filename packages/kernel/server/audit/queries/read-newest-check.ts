import { z } from "zod";
import { AuditCheck, AuditCheckResult } from "../../../contract/audit/index.ts";
import { type Db, query, tables } from "../../base/index.ts";
import type { AuditTables } from "../tables.ts";

const trail = tables<AuditTables>();

/** What the newest check of the trail found, and whether another was asked for since. */
export const readNewestCheck = query({
  name: "audit.newest-check",
  summary: { zh: "最近一次审计校验", en: "The newest check of the audit trail" },
  input: z.object({}),
  output: AuditCheck,
  access: "audit.read",
  async run({ db }) {
    const [checked, asked] = [await newestOf(db, "audit.check"), await newestOf(db, "audit.request-check")];
    // Whoever owns the database may have written anything there.
    const result = AuditCheckResult.safeParse(checked?.note);
    return {
      running: asked !== undefined && (checked === undefined || checked.at < asked.at),
      newest: checked && result.success ? { at: checked.at.toISOString(), ...result.data } : null,
    };
  },
});

// Served by audit_command.
const newestOf = (db: Db, command: string) =>
  trail(db)
    .selectFrom("kernel.audit")
    .select(["at", "note"])
    .where("command", "=", command)
    .where("ok", "=", true)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
