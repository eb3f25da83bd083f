import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { ImportRunPage, ImportRunRequest } from "../../contract/index.ts";
import { type ImportRow, presentImport } from "../imports/import-run.ts";

const Keys = z.tuple([z.uuid()]);

/** The packages that one had taken in, newest first; by import_run_person. */
export const listImports = query({
  name: "archives.list-imports",
  summary: { zh: "本人接收的封装包", en: "Packages that one had taken in" },
  access: "archives.keep",
  input: ImportRunRequest,
  output: ImportRunPage,
  async run({ db, actor, input: { cursor, limit } }) {
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const { rows } = await sql<ImportRow>`
      select * from archives.import_run
      where person_id = ${actor.personId} ${after ? sql`and id < ${after}` : sql``}
      order by id desc limit ${limit + 1}`.execute(db);
    return keysetPage(rows, limit, ({ id }) => [id], presentImport);
  },
});
