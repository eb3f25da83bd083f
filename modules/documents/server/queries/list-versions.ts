import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { VersionView } from "../../contract/index.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { presentVersion } from "../repository/versions.ts";
import { outgoing } from "../tables.ts";

const Keys = z.tuple([z.int()]);

/** The versions of a document, newest first, for those who make it; index document_version_pkey. */
export const listVersions = query({
  name: "documents.list-versions",
  summary: { zh: "文稿版本", en: "Versions of a document" },
  access: "documents.read",
  input: z.object({ ...pageRequest, documentId: z.uuid() }),
  output: pageOf(VersionView),
  async run({ db, actor, input, now }) {
    await loadVisible(db, { actor, now }, input.documentId, "making");
    const after = decodeCursor(input.cursor, Keys);
    let rows = outgoing(db)
      .selectFrom("documents.document_version")
      .select(["number", "step", "person_name", "post_title", "created_at", "updated_at"])
      .where("document_id", "=", input.documentId)
      .orderBy("number", "desc")
      .limit(input.limit + 1);
    if (after) rows = rows.where("number", "<", after[0]);
    return keysetPage(await rows.execute(), input.limit, ({ number }) => [number], presentVersion);
  },
});
