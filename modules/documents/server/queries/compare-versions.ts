import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { VersionDifferences } from "../../contract/index.ts";
import { compareContents } from "../differences/index.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { loadVersion, presentVersion } from "../repository/versions.ts";

/** How two versions differ, for those who make the document; `from` is the version before unless given. */
export const compareVersions = query({
  name: "documents.compare-versions",
  summary: { zh: "比较文稿版本", en: "Compare two versions" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    number: z.coerce.number().int().min(1).max(1_000_000),
    from: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
  output: VersionDifferences,
  async run({ db, actor, input, now }) {
    await loadVisible(db, { actor, now }, input.documentId, "making");
    const earlier = input.from ?? Math.max(1, input.number - 1);
    const [from, to] = await Promise.all([
      loadVersion(db, input.documentId, earlier),
      loadVersion(db, input.documentId, input.number),
    ]);
    return { ...compareContents(from.content, to.content), from: presentVersion(from), to: presentVersion(to) };
  },
});
