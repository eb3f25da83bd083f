import { z } from "zod";
import { PersonListRequest, PersonPage } from "../../../contract/people/index.ts";
import { type Db, decodeCursor, keysetPage, query, sql, tables } from "../../base/index.ts";
import { keepsDirectory, toPersonView } from "../lookups/person-view.ts";
import { postsOfAll } from "../lookups/posts.ts";
import { searchKey } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();
const CursorKeys = z.tuple([z.string().max(500), z.uuid()]);
type Wanted = z.output<typeof PersonListRequest>;

/**
 * People in the order of their names' pinyin. Index person_order serves the order, person_key_pkey the search (a part of
 * a name is the beginning of one of its keys), post_person, post_unit and unit_parent the filter by unit.
 */
export const listPeople = query({
  name: "people.list-people",
  summary: { zh: "人员列表", en: "List and search people" },
  input: PersonListRequest,
  output: PersonPage,
  access: "signedIn",
  async run({ db, actor, input }) {
    if (input.state === "left" && !keepsDirectory(actor)) return { items: [], next: null };
    const rows = await readPage(db, input);
    const posts = await postsOfAll(
      db,
      rows.map(({ id }) => id),
    );
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.pinyin, row.id],
      (row) => toPersonView(row, posts.get(row.id) ?? [], actor),
    );
  },
});

async function readPage(db: Db, { q, unitId, below, departmentId, state, cursor, limit }: Wanted) {
  const after = decodeCursor(cursor, CursorKeys);
  const key = searchKey(q ?? "");
  let rows = people(db).selectFrom("kernel.person").selectAll().where("state", "=", state);
  if (key !== "") rows = rows.where("id", "in", foundBy(db, key));
  if (unitId !== undefined || departmentId !== undefined)
    rows = rows.where("id", "in", inUnit(db, { unitId, below, departmentId }));
  if (after) rows = rows.where((on) => on(on.refTuple("pinyin", "id"), ">", on.tuple(after[0], after[1])));
  return rows
    .orderBy("pinyin")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
}

/** Keys hold letters and digits only, so nothing in the pattern needs escaping. */
function foundBy(db: Db, key: string) {
  return people(db).selectFrom("kernel.person_key").select("person_id").where("key", "like", `${key}%`);
}

function inUnit(db: Db, { unitId, below, departmentId }: Pick<Wanted, "unitId" | "below" | "departmentId">) {
  let posts = people(db).selectFrom("kernel.post").select("person_id").where("ended_at", "is", null);
  if (unitId !== undefined)
    posts = below ? posts.where("unit_id", "in", unitsFrom(unitId)) : posts.where("unit_id", "=", unitId);
  if (departmentId !== undefined) posts = posts.where("department_id", "=", departmentId);
  return posts;
}

/** A unit and all below it, down the parents. */
const unitsFrom = (unitId: string) => sql<string>`(
  with recursive branch as (
    select id from kernel.unit where id = ${unitId}
    union all
    select unit.id from kernel.unit unit join branch on unit.parent_id = branch.id)
  select id from branch)`;
