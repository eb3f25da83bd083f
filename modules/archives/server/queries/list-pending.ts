import { pageRequest, sentence } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { PendingPage } from "../../contract/index.ts";
import { archives } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

/** The unit's finished papers that are not archived, and what to do about each; by pending_unit. */
export const listPending = query({
  name: "archives.list-pending",
  summary: { zh: "待归档文件", en: "Finished papers that are not archived" },
  access: "archives.keep",
  input: z.object({ ...pageRequest, state: z.enum(["failed", "excluded"]).optional() }),
  output: PendingPage,
  async run({ db, actor, input, services }) {
    const after = decodeCursor(input.cursor, Keys);
    const rows = await archives(db)
      .selectFrom("archives.pending")
      .selectAll()
      .where("unit_id", "=", actor.unitId)
      .$if(input.state !== undefined, (select) => select.where("state", "=", input.state!))
      .$if(after !== undefined, (select) => select.where("source_id", "<", after![0]))
      .orderBy("source_id", "desc")
      .limit(input.limit + 1)
      .execute();
    const words = (code: string) => services.registry.errors[code] ?? services.registry.errors["archives.unexpected"]!;
    return keysetPage(
      rows,
      input.limit,
      ({ source_id }) => [source_id],
      (row) => ({
        source: { type: row.source_type, id: row.source_id },
        title: row.title,
        state: row.state,
        sentence: sentence(words(row.code), actor.language, row.parameters),
        attempts: row.attempts,
        triedAt: row.tried_at.toISOString(),
      }),
    );
  },
});
