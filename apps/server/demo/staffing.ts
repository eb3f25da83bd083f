import type { PostPlan, UnitPlan } from "./plan.ts";
import type { Random } from "./random.ts";

/** How many persons the city has, the three administrators included. */
export const PERSONS = 1000;

/** Adds ordinary staff to the units, by their share, until the city has its number of persons. */
export function withStaff(units: readonly UnitPlan[], random: Random): UnitPlan[] {
  const posts = new Map(units.map((unit) => [unit.key, [...unit.posts]]));
  let missing = PERSONS - units.flatMap((unit) => unit.posts).filter((post) => !post.heldBy).length;
  for (let round = 1; missing > 0; round += 1) {
    for (const unit of units.filter(({ growth }) => growth >= round || (growth > 0 && round > MOST_ROUNDS))) {
      if (missing === 0) break;
      posts.get(unit.key)?.push(ordinaryPost(unit, round, random));
      missing -= 1;
    }
  }
  return units.map((unit) => ({ ...unit, posts: posts.get(unit.key) ?? [] }));
}

/** The largest share of any unit; whoever is missing after that many rounds is spread evenly. */
const MOST_ROUNDS = 18;

function ordinaryPost(unit: UnitPlan, round: number, random: Random): PostPlan {
  const sections = unit.departments.length > 1 ? unit.departments.slice(1) : unit.departments;
  const section = sections[(round - 1) % sections.length];
  if (!section) throw new Error(`${unit.key} has staff but no department`);
  const key = `${unit.key}.staff${round}`;
  // The first of every unit holds the plain grade: somebody has to write the drafts.
  const grade = round === 1 ? unit.staff.at(-1) : random.pick(unit.staff);
  const title = `${section.name}${grade}`;
  return { title, department: section.name, key };
}
