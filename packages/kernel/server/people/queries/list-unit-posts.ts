import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { DirectoryPage } from "../../../contract/people/index.ts";
import { decodeCursor, keysetPage, query } from "../../base/index.ts";
import { selectPosts, toPostView } from "../lookups/post-view.ts";

const CursorKeys = z.tuple([z.int(), z.uuid()]);

/** Who works in a unit, leaders first, in their order. Index post_unit. */
export const listUnitPosts = query({
  name: "people.list-unit-posts",
  summary: { zh: "单位通讯录", en: "The directory of a unit in the leaders' order" },
  input: z.object({ ...pageRequest, unitId: z.uuid(), departmentId: z.uuid().optional() }),
  output: DirectoryPage,
  access: "signedIn",
  async run({ db, input: { unitId, departmentId, cursor, limit } }) {
    const after = decodeCursor(cursor, CursorKeys);
    const rows = await selectPosts(db)
      .select(["person.phone", "person.email"])
      .where("post.unit_id", "=", unitId)
      .where("post.ended_at", "is", null)
      .$if(departmentId !== undefined, (posts) => posts.where("post.department_id", "=", departmentId ?? null))
      .$if(after !== undefined, (posts) =>
        posts.where((on) => on(on.refTuple("post.rank", "post.id"), ">", on.tuple(after?.[0] ?? 0, after?.[1] ?? ""))),
      )
      .orderBy("post.rank")
      .orderBy("post.id")
      .limit(limit + 1)
      .execute();
    return keysetPage(
      rows,
      limit,
      (row) => [row.rank, row.id],
      (row) => ({ ...toPostView(row), phone: row.phone, email: row.email }),
    );
  },
});
