import type { Selectable } from "kysely";
import type { PersonView, PostView } from "../../../contract/people/index.ts";
import type { Actor, Db } from "../../base/index.ts";
import type { PersonTable } from "../tables.ts";
import { postsOfAll } from "./posts.ts";

/** Whether the actor keeps the directory and so sees accounts, those who left and former posts. */
export const keepsDirectory = (actor: Pick<Actor, "permissions">) => actor.permissions.has("people.manage");

export function toPersonView(
  row: Selectable<PersonTable>,
  posts: readonly PostView[],
  actor: Pick<Actor, "permissions">,
): PersonView {
  return {
    id: row.id,
    name: row.name,
    phone: row.phone,
    email: row.email,
    account: keepsDirectory(actor) ? row.account : null,
    state: row.state,
    version: row.version,
    posts: [...posts],
  };
}

/** A person with the posts held now, read again after a change. */
export async function presentPerson(db: Db, row: Selectable<PersonTable>, actor: Actor): Promise<PersonView> {
  return toPersonView(row, (await postsOfAll(db, [row.id])).get(row.id) ?? [], actor);
}
