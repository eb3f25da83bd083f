import { z } from "zod";
import { SearchKind } from "../../../contract/search/index.ts";
import { query } from "../../base/index.ts";
import { searchablesOf } from "../searchable.ts";

export const listKinds = query({
  name: "search.kinds",
  summary: { zh: "可检索的内容种类", en: "Kinds of record that can be searched" },
  input: z.object({}),
  output: z.array(SearchKind),
  access: "signedIn",
  run: ({ services }) => [...searchablesOf(services).values()].map(({ type, words }) => ({ type, ...words })),
});
