import { defineModule } from "@tz/kernel/server/base";
import type { SearchRecord } from "@tz/kernel/server/search";

/** Papers of a pretended register; the index learns of them by `indexRecords`. */
export const registered = new Map<string, Pick<SearchRecord, "title" | "number" | "readers">>();

/** A module whose records can be found by their numbers. */
export const registerModule = defineModule({
  name: "register",
  searchables: [
    {
      type: "register.paper",
      words: { zh: "文件", en: "Papers" },
      load: async (_db, ids) =>
        new Map(
          ids.flatMap((id) => {
            const paper = registered.get(id);
            return paper ? [[id, { ...paper, at: null, unitId: null, link: `/papers/${id}` }]] : [];
          }),
        ),
      mayRead: async (_db, _actor, ids) => new Set(ids),
      ids: async () => [...registered.keys()],
    },
  ],
});
