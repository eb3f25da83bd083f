import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentContent, VersionView } from "../../contract/index.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { loadVersion, presentVersion } from "../repository/versions.ts";

/** One version with its text, for those who make the document; by primary key. */
export const readVersion = query({
  name: "documents.read-version",
  summary: { zh: "查看文稿版本", en: "Read a version" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid(), number: z.coerce.number().int().min(1).max(1_000_000) }),
  output: VersionView.extend({ content: DocumentContent }),
  async run({ db, actor, input, now }) {
    await loadVisible(db, { actor, now }, input.documentId, "making");
    const row = await loadVersion(db, input.documentId, input.number);
    return { ...presentVersion(row), content: row.content };
  },
});
