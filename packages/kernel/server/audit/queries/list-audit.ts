import { z } from "zod";
import { AuditPage, auditFilter } from "../../../contract/audit/index.ts";
import { pageRequest } from "../../../contract/base/index.ts";
import { decodeCursor, keysetPage, query } from "../../base/index.ts";
import { recordReading } from "../commands/record-reading.ts";
import { eventWords } from "../events.ts";
import { keysOf, RowKeys, selectRows, toAuditRow } from "../select-rows.ts";

/** The audit trail, the newest first. Looking into it is itself recorded. */
export const listAudit = query({
  name: "audit.list",
  summary: { zh: "审计记录", en: "The audit trail" },
  input: z.object({ ...auditFilter, ...pageRequest }),
  output: AuditPage,
  access: "audit.read",
  async run({ db, actor, services, input: { cursor, limit, ...filter } }) {
    const after = decodeCursor(cursor, RowKeys);
    const rows = await selectRows(db, filter, after, limit + 1).execute();
    await recordReading(services, actor, "read", { ...filter, further: after !== undefined });
    const words = eventWords(services.registry, actor.language);
    return keysetPage(rows, limit, keysOf, (row) => toAuditRow(row, words));
  },
});
