import { z } from "zod";
import { PersonDetail, type PersonState, type personActions } from "../../../contract/people/index.ts";
import { type Actor, type Db, notFound, query, tables } from "../../base/index.ts";
import { keepsDirectory, toPersonView } from "../lookups/person-view.ts";
import { selectPosts, toPostView } from "../lookups/post-view.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

export const getPerson = query({
  name: "people.get-person",
  summary: { zh: "人员详情", en: "One person with their posts" },
  input: z.object({ personId: z.uuid() }),
  output: PersonDetail,
  access: "signedIn",
  async run({ db, actor, input: { personId } }) {
    const row = await people(db).selectFrom("kernel.person").selectAll().where("id", "=", personId).executeTakeFirst();
    if (!row || (row.state === "left" && !keepsDirectory(actor))) throw notFound();
    const posts = await everyPost(db, personId);
    const held = posts.filter(({ endedAt }) => endedAt === null);
    return {
      ...toPersonView(row, held, actor),
      formerPosts: keepsDirectory(actor) ? posts.filter(({ endedAt }) => endedAt !== null) : [],
      may: actionsOn(row, actor),
    };
  },
});

/** Index post_person. */
async function everyPost(db: Db, personId: string) {
  const rows = await selectPosts(db)
    .where("post.person_id", "=", personId)
    .orderBy("post.is_main", "desc")
    .orderBy("post.started_at")
    .orderBy("post.id")
    .execute();
  return rows.map(toPostView);
}

function actionsOn(person: { id: string; state: PersonState }, actor: Actor): (typeof personActions)[number][] {
  if (!keepsDirectory(actor)) return [];
  if (person.state === "left") return ["return"];
  return person.id === actor.personId ? ["change", "appoint"] : ["change", "appoint", "leave"];
}
