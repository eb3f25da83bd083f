import { z } from "zod";
import { type AuditRow, auditFilter } from "../../../contract/audit/index.ts";
import {
  type Actor,
  fileOf,
  rawRoute,
  type Services,
  sendDownload,
  sendWorkbook,
  workbookType,
} from "../../base/index.ts";
import { recordReading } from "../commands/record-reading.ts";
import { eventWords } from "../events.ts";
import { toCsv } from "../export/csv.ts";
import { toXlsx } from "../export/xlsx.ts";
import { keysOf, type RowKeys, refuseBackwards, selectRows, toAuditRow } from "../select-rows.ts";

/** Rows in memory at a time. */
const WINDOW = 1000;

const input = z.object({ ...auditFilter, format: z.enum(["csv", "xlsx"]).default("xlsx") });
type Filter = Omit<z.output<typeof input>, "format">;

/** The trail as a sheet, however long. The export is recorded before its first row is read, so it holds itself. */
export const exportAudit = rawRoute({
  method: "GET",
  path: "/api/audit/export",
  name: "audit.export",
  summary: { zh: "导出审计记录", en: "Export the audit trail" },
  access: "audit.read",
  heavy: true,
  answers: fileOf(workbookType, "text/csv"),
  input,
  async handler({ reply, actor, services, input: { format, ...filter } }) {
    refuseBackwards(filter);
    await recordReading(services, actor, "exported", { ...filter, format });
    const rows = allRows(services, actor, filter);
    if (format === "xlsx") return sendWorkbook(reply, toXlsx(rows, actor.language), "audit");
    const csv = { name: "audit.csv", type: "text/csv; charset=utf-8" };
    return sendDownload(reply, toCsv(rows, actor.language), csv);
  },
});

async function* allRows(services: Services, actor: Actor, filter: Filter): AsyncGenerator<AuditRow> {
  const words = eventWords(services.registry, actor.language);
  let after: RowKeys | undefined;
  do {
    const rows = await selectRows(services.db, filter, after, WINDOW).execute();
    for (const row of rows) yield toAuditRow(row, words);
    after = rows.length === WINDOW ? keysOf(rows.at(-1)!) : undefined;
  } while (after);
}
