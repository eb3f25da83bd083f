import { type AppError, asSystem, type Services, sql, type Tx } from "@tz/kernel/server/base";
import type { FinishedName } from "../../contract/index.ts";
import { archives } from "../tables.ts";
import type { SourceRef } from "./archive-paper.ts";

/** Writes down that a finished paper was not archived and why, in place of what stood there from an attempt before. */
export function recordPending(
  services: Services,
  ref: SourceRef,
  { unitId, title }: FinishedName,
  { code, parameters }: AppError,
): Promise<void> {
  return asSystem(services, "archives.not-archived", async ({ tx, now, subject, note }) => {
    const state = code === "archives.out_of_scope" ? "excluded" : "failed";
    const why = { unit_id: unitId, title, state, code, parameters: JSON.stringify(parameters), tried_at: now } as const;
    await archives(tx)
      .insertInto("archives.pending")
      .values({ source_type: ref.type, source_id: ref.id, ...why })
      .onConflict((conflict) =>
        conflict
          .columns(["source_type", "source_id"])
          .doUpdateSet({ ...why, attempts: sql<number>`archives.pending.attempts + 1` }),
      )
      .modifyEnd(sql`/*kept*/`)
      .execute();
    subject({ ...ref, unitId });
    note({ code });
  });
}

/** The paper is archived now; by primary key. */
export async function forgetPending({ tx }: { tx: Tx }, { type, id }: SourceRef): Promise<void> {
  await archives(tx)
    .deleteFrom("archives.pending")
    .where("source_type", "=", type)
    .where("source_id", "=", id)
    .execute();
}
