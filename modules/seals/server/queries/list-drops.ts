import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { DropView } from "../../contract/index.ts";
import { presentDrop } from "../roots/drop-record.ts";
import { loadRoots } from "../roots/load-roots.ts";
import { seals } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

/** Requests to drop a root with what stands below it, the newest first; by the primary key. */
export const listDrops = query({
  name: "seals.list-drops",
  summary: { zh: "根证书停止信任申请", en: "Requests to drop a root" },
  access: "seals.approveDrop",
  input: z.object(pageRequest),
  output: pageOf(DropView),
  async run({ db, now, input: { cursor, limit } }) {
    const after = decodeCursor(cursor, Keys)?.[0];
    const rows = await seals(db)
      .selectFrom("seals.root_drop")
      .selectAll()
      .$if(after !== undefined, (some) => some.where("id", "<", after ?? ""))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute();
    const asked = rows.map(({ authority_id }) => authority_id);
    const roots = new Map((await loadRoots(db, now, asked)).map((root) => [root.id, root]));
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => ({ ...presentDrop(row), root: roots.get(row.authority_id)! }),
    );
  },
});
