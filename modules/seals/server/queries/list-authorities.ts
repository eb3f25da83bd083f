import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { RootView } from "../../contract/index.ts";
import { presentDrop } from "../roots/drop-record.ts";
import { loadRoots } from "../roots/load-roots.ts";
import { seals } from "../tables.ts";

/** The roots, each with the newest request to drop it; by root_drop_authority. */
export const listAuthorities = query({
  name: "seals.list-authorities",
  summary: { zh: "证书认证机构", en: "The certificate authority" },
  access: "seals.authority",
  input: z.object({}),
  output: z.object({ items: z.array(RootView) }),
  async run({ db, now }) {
    const drops = await seals(db)
      .selectFrom("seals.root_drop")
      .selectAll()
      .distinctOn("authority_id")
      .orderBy("authority_id")
      .orderBy("id", "desc")
      .execute();
    const newest = new Map(drops.map((row) => [row.authority_id, presentDrop(row)]));
    const roots = await loadRoots(db, now);
    return { items: roots.map((root) => ({ ...root, drop: newest.get(root.id) ?? null })) };
  },
});
