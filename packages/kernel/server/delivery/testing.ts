import type { TestApp } from "@tz/testing";
import { giveRoles } from "../access/index.ts";
import { newId } from "../base/index.ts";
import { insertOrganisation } from "../people/index.ts";

export interface TestUnit {
  unitId: string;
  name: string;
  /** Receives for the unit. */
  clerk: string;
  /** Works there without that. */
  staff: string;
}

/** How many units each city has so far. */
const made = new WeakMap<TestApp, number>();

/** Units with a clerk and a member of staff each, for tests of what is sent between units. */
export async function makeUnits(app: TestApp, count: number, { withClerk = true } = {}): Promise<TestUnit[]> {
  const before = made.get(app) ?? 0;
  made.set(app, before + count);
  const units = Array.from({ length: count }, (_, place) => ({
    unitId: newId(),
    name: `测试单位${before + place + 1}`,
    number: before + place + 1,
    clerk: newId(),
    staff: newId(),
    clerkPost: newId(),
    staffPost: newId(),
  }));
  const startedAt = app.clock.now();
  await app.db.transaction().execute(async (tx) => {
    await insertOrganisation(tx, {
      regions: before === 0 ? [{ code: "150000", name: "测试省", level: "province", parent_code: null }] : [],
      units: units.map(({ unitId, name, number }) => ({
        id: unitId,
        code: `T${number}`,
        name,
        short_name: name,
        kind: "department",
        level: "city",
        region_code: "150000",
        rank: number,
      })),
      departments: [],
      persons: units.flatMap(({ clerk, staff, number }) => [
        { id: clerk, name: "收文员", account: `clerk${number}`, phone: "13800000000" },
        { id: staff, name: "科员", account: `staff${number}` },
      ]),
      posts: units.flatMap(({ clerk, staff, clerkPost, staffPost, unitId }) => [
        {
          id: clerkPost,
          person_id: clerk,
          unit_id: unitId,
          title: "文书",
          rank: 1,
          is_main: true,
          started_at: startedAt,
        },
        {
          id: staffPost,
          person_id: staff,
          unit_id: unitId,
          title: "科员",
          rank: 2,
          is_main: true,
          started_at: startedAt,
        },
      ]),
      groups: [],
      members: [],
    });
    const clerks = withClerk ? units.map(({ clerkPost }) => ({ postId: clerkPost, roleId: "clerk" })) : [];
    await giveRoles(tx, clerks, startedAt, null);
  });
  return units.map(({ unitId, name, clerk, staff }) => ({ unitId, name, clerk, staff }));
}
