import type { PostView } from "../../../contract/people/index.ts";
import type { Db } from "../../base/index.ts";
import { selectPosts, toPostView } from "./post-view.ts";

/** The posts that a person holds now, the main one first. Index post_person. */
export async function postsOf(db: Db, personId: string): Promise<PostView[]> {
  return (await postsOfAll(db, [personId])).get(personId) ?? [];
}

/** The posts that these persons hold now, by person, the main one first. Index post_person. */
export async function postsOfAll(db: Db, personIds: readonly string[]): Promise<Map<string, PostView[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectPosts(db)
    .where("post.person_id", "in", [...personIds])
    .where("post.ended_at", "is", null)
    .orderBy("post.is_main", "desc")
    .orderBy("post.started_at")
    .orderBy("post.id")
    .execute();
  return Map.groupBy(rows.map(toPostView), ({ personId }) => personId);
}

/** The leaders of a unit, in the leaders' order. Index post_unit. */
export async function leadersOf(db: Db, unitId: string): Promise<PostView[]> {
  const rows = await selectPosts(db)
    .where("post.unit_id", "=", unitId)
    .where("post.ended_at", "is", null)
    .where("post.is_leader", "=", true)
    .orderBy("post.rank")
    .orderBy("post.id")
    .execute();
  return rows.map(toPostView);
}

/** One post that is known to exist, held now or ended. */
export async function postById(db: Db, postId: string): Promise<PostView> {
  return toPostView(await selectPosts(db).where("post.id", "=", postId).executeTakeFirstOrThrow());
}

/** These posts, ended ones included; unknown ids are left out. */
export async function postsByIds(db: Db, postIds: readonly string[]): Promise<Map<string, PostView>> {
  if (postIds.length === 0) return new Map();
  const rows = await selectPosts(db)
    .where("post.id", "in", [...postIds])
    .execute();
  return new Map(rows.map((row) => [row.id, toPostView(row)]));
}
