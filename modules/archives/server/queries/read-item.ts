import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { ItemView } from "../../contract/index.ts";
import { sightOf } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";
import { presentItem } from "../repository/present-item.ts";

/** One item with its parts; its entry alone for who may read no more. */
export const readItem = query({
  name: "archives.read-item",
  summary: { zh: "查看一件档案", en: "One archived item" },
  access: "archives.read",
  input: z.object({ itemId: z.uuid() }),
  output: ItemView,
  async run({ db, actor, now, input: { itemId } }) {
    const record = await loadItem(db, { actor, now }, itemId);
    if (!record || sightOf(actor, record.access) === "none") throw notFound();
    return presentItem(db, actor, record);
  },
});
