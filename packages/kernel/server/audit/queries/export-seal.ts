import { z } from "zod";
import { AuditSeal } from "../../../contract/audit/index.ts";
import { AppError, rawRoute, sendDownload } from "../../base/index.ts";
import { recordReading } from "../commands/record-reading.ts";
import { sealAll } from "../seal-batch.ts";
import { newestSeal } from "../verify-seals.ts";

/** The newest seal as a file. Kept elsewhere, it shows later that nothing up to it was rewritten. */
export const exportSeal = rawRoute({
  method: "GET",
  path: "/api/audit/seal",
  name: "audit.export-seal",
  summary: { zh: "导出最新的审计封存值", en: "Export the newest seal" },
  access: "audit.read",
  input: z.object({}),
  answers: { 200: AuditSeal },
  refuses: ["audit.nothing_sealed"],
  async handler({ reply, actor, services }) {
    await recordReading(services, actor, "sealExported", {});
    await sealAll(services);
    const newest = await newestSeal(services.db);
    if (!newest) throw new AppError("audit.nothing_sealed");
    const seal = AuditSeal.parse(newest);
    const download = { name: `audit-seal-${seal.seq}.json`, type: "application/json; charset=utf-8" };
    return sendDownload(reply, `${JSON.stringify(seal, null, 2)}\n`, download);
  },
});
