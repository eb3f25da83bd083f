import { LeaderList, OrderLeaders } from "../../../contract/people/index.ts";
import { AppError, command, sql, type Tx } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { leadersOf } from "../lookups/posts.ts";
import { loadUnit } from "./load.ts";
import { RANK_STEP } from "./next-rank.ts";

/** Every leader of the unit is named once; where they are others by now, nothing is changed. */
export const orderLeaders = command({
  name: "people.order-leaders",
  summary: { zh: "调整领导排序", en: "Set the leaders' order of a unit" },
  input: OrderLeaders,
  output: LeaderList,
  access: "people.manage",
  load: ({ tx }, { unitId }) => loadUnit(tx, unitId),
  async run({ tx, actor, input: { unitId, postIds }, record: unit, note, subject }) {
    if (unit.state === "abolished") throw new AppError("people.unit_abolished", { name: unit.name });
    const present = new Set((await leadersOf(tx, unitId)).map(({ id }) => id));
    const faults = new Faults(actor.language);
    if (present.size !== postIds.length || !postIds.every((id) => present.delete(id)))
      faults.add("postIds", "people.leaders_changed");
    faults.refuse();
    await rankPosts(tx, unitId, postIds);
    const items = await leadersOf(tx, unitId);
    note({ unit: unit.name, order: items.map(({ personName }) => personName) });
    subject({ type: "people.unit", id: unitId, unitId });
    return { items };
  },
});

/** Leaders come first in the order given, the others after them as before. Index post_unit. */
async function rankPosts(tx: Tx, unitId: string, leaderPostIds: readonly string[]): Promise<void> {
  await sql`
    with ordered as (
      select post.id, row_number() over (order by leader.place, post.rank, post.id) * ${RANK_STEP}::int as rank
      from kernel.post post
      left join unnest(${[...leaderPostIds]}::uuid[]) with ordinality as leader (id, place) on leader.id = post.id
      where post.unit_id = ${unitId} and post.ended_at is null)
    update kernel.post post set rank = ordered.rank, version = post.version + 1
    from ordered where post.id = ordered.id and post.rank <> ordered.rank`.execute(tx);
}
