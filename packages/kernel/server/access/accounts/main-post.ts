import { AppError, notFound, type Tx, tables } from "../../base/index.ts";
import type { PeopleTables } from "../../people/index.ts";

const people = tables<PeopleTables>();

/**
 * The main post of whoever has an account and is at work.
 * @throws AppError kernel.not_found, access.no_post
 */
export async function mainPostOf(tx: Tx, account: string): Promise<{ personId: string; postId: string }> {
  const row = await people(tx)
    .selectFrom("kernel.person as p")
    .leftJoin("kernel.post as t", (join) =>
      join.onRef("t.person_id", "=", "p.id").on("t.is_main", "=", true).on("t.ended_at", "is", null),
    )
    .select(["p.id as personId", "t.id as postId"])
    .where("p.account", "=", account)
    .where("p.state", "=", "active")
    .executeTakeFirst();
  if (!row) throw notFound();
  if (!row.postId) throw new AppError("access.no_post");
  return { personId: row.personId, postId: row.postId };
}
