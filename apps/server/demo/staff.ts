import { type Organisation, spellPerson } from "@tz/kernel/server/people";
import { demoId, known } from "./ids.ts";
import { createNames } from "./names.ts";
import type { PostPlan, UnitPlan } from "./plan.ts";
import type { Random } from "./random.ts";

/** Everybody took up their posts on the first working day of 2025, Beijing time. */
const APPOINTED = new Date("2025-01-02T09:00:00+08:00");

export interface PostRole {
  postId: string;
  personId: string;
  role: string;
}

/** A person in a post. */
export interface Holder {
  personId: string;
  postId: string;
}

interface PlannedPost {
  plan: PostPlan;
  unitId: string;
  rank: number;
  postId: string;
}

/** Who holds which post: persons, their posts in the leaders' order, and the roles of the posts. */
export function staff(
  plans: readonly UnitPlan[],
  unitIds: ReadonlyMap<string, string>,
  departments: Organisation["departments"],
  random: Random,
) {
  const departmentIds = new Map(departments.map(({ id, unit_id, name }) => [`${unit_id} ${name}`, id]));
  const planned = plannedPosts(plans, unitIds);
  const persons = newPersons(planned.filter(({ plan }) => !plan.heldBy).length, random);
  const holders = new Map<string, Holder>();
  const own = planned.filter(({ plan }) => !plan.heldBy);
  own.forEach(({ plan, postId }, index) => {
    holders.set(plan.key ?? postId, { personId: demoId("person", index + 1), postId });
  });
  const rows = planned.map(({ plan, unitId, rank, postId }) => ({
    id: postId,
    person_id: known(holders, plan.heldBy ?? plan.key ?? postId).personId,
    unit_id: unitId,
    department_id: plan.department ? known(departmentIds, `${unitId} ${plan.department}`) : null,
    title: plan.title,
    rank,
    is_leader: plan.leader ?? false,
    is_main: !plan.heldBy,
    started_at: APPOINTED,
  }));
  const roles = planned.flatMap(({ plan, postId }, index) =>
    (plan.roles ?? []).map((role) => ({ role, postId, personId: rows[index]?.person_id ?? "" })),
  );
  return { persons, posts: rows, roles, holders };
}

function plannedPosts(plans: readonly UnitPlan[], unitIds: ReadonlyMap<string, string>): PlannedPost[] {
  let serial = 0;
  return plans.flatMap((unit) =>
    unit.posts.map((plan, index) => {
      serial += 1;
      return { plan, unitId: known(unitIds, unit.key), rank: (index + 1) * 10, postId: demoId("post", serial) };
    }),
  );
}

/** Phone numbers have a valid form and are recognisably invented: 13x 0000 xxxx. */
function newPersons(count: number, random: Random): Organisation["persons"] {
  const nextName = createNames(random);
  const taken = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const name = nextName();
    const spelt = spellPerson(name).pinyin.replaceAll(" ", "");
    const same = (taken.get(spelt) ?? 0) + 1;
    taken.set(spelt, same);
    return {
      id: demoId("person", index + 1),
      name,
      account: same === 1 ? spelt : `${spelt}${same}`,
      phone: `13${random.below(10)}0000${String(index + 1).padStart(4, "0")}`,
      email: null,
    };
  });
}
