import { EndPost, PostView } from "../../../contract/people/index.ts";
import { command, type Tx, tables } from "../../base/index.ts";
import { postById } from "../lookups/posts.ts";
import type { PeopleTables } from "../tables.ts";
import { loadPost } from "./load.ts";
import { checkSuccessor, endPosts, makeMain } from "./post-rules.ts";

const people = tables<PeopleTables>();

/** Where it was the main post, the one held longest becomes it. */
export const endPost = command({
  name: "people.end-post",
  summary: { zh: "免职", en: "End a post" },
  input: EndPost,
  output: PostView,
  access: "people.manage",
  load: ({ tx }, { postId }) => loadPost(tx, postId),
  version: (post) => post.version,
  may: (_actor, post) => (post.ended_at ? "people.post_ended" : true),
  async run(context) {
    const { tx, input, record, note, subject } = context;
    const named = await checkSuccessor(tx, record.person_id, input.successorId);
    await endPosts(context, { personId: record.person_id, postId: record.id, ...named });
    if (record.is_main) await passMainOn(tx, record.person_id);
    const view = await postById(tx, record.id);
    note({ person: view.personName, unit: view.unitName, title: view.title, ...named });
    subject({ type: "people.post", id: record.id, unitId: record.unit_id });
    return view;
  },
});

/** The post held longest becomes the main one. Index post_person. */
async function passMainOn(tx: Tx, personId: string): Promise<void> {
  const next = await people(tx)
    .selectFrom("kernel.post")
    .select("id")
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .orderBy("started_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (next) await makeMain(tx, personId, next.id);
}
