import { z } from "zod";
import { csv } from "../../../contract/base/index.ts";
import { ReferenceList, referenceText } from "../../../contract/reference/index.ts";
import { query } from "../../base/index.ts";
import { resolveReferences } from "../resolve.ts";

export const resolveQuery = query({
  name: "reference.resolve",
  summary: { zh: "查询所引用内容的标题和链接", en: "Titles and links of records, as far as one may see them" },
  input: z.object({ ref: csv(referenceText, 100) }),
  output: ReferenceList,
  access: "signedIn",
  run: async ({ services, db, actor, input }) => ({
    items: await resolveReferences(services, db, actor, input.ref ?? []),
  }),
});
