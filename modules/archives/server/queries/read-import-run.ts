import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { ImportRun } from "../../contract/index.ts";
import { presentImport, readImport } from "../imports/import-run.ts";

/** How far a package has been taken in; for the person who had it taken in, not_found for every other. */
export const readImportRun = query({
  name: "archives.read-import",
  summary: { zh: "封装包的接收进度", en: "How far the taking in of a package has come" },
  access: "archives.keep",
  input: z.object({ runId: z.uuid() }),
  output: ImportRun,
  async run({ db, actor, input: { runId } }) {
    const row = await readImport(db, runId);
    if (row?.person_id !== actor.personId) throw notFound();
    return presentImport(row);
  },
});
