import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { ArchiveAgain } from "../../contract/index.ts";
import { archives } from "../tables.ts";

/** Tries a pending paper again, or archives one by hand that the retention table leaves out. */
export const archiveAgain = command({
  name: "archives.archive-again",
  summary: { zh: "重新归档、补归", en: "Archive a pending paper" },
  access: "archives.keep",
  input: ArchiveAgain,
  output: z.object({ queued: z.literal(true) }),
  load: ({ tx, actor }, { type, id }) =>
    archives(tx)
      .selectFrom("archives.pending")
      .selectAll()
      .where("source_type", "=", type)
      .where("source_id", "=", id)
      .where("unit_id", "=", actor.unitId)
      .forUpdate()
      .executeTakeFirst(),
  run({ input, record, subject, note, job }) {
    const { type, id, retention, reason } = input;
    if (retention && !reason) throw new AppError("archives.reason_missing");
    if (record.state === "excluded" && !retention) throw new AppError("archives.out_of_scope", record.parameters);
    subject({ type, id, unitId: record.unit_id });
    note({ retention: retention ?? null, reason: reason ?? null });
    job("archives.archive-one", { type, id, ...(retention && reason && { byHand: { retention, reason } }) });
    return { queued: true as const };
  },
});
