import type { Organisation } from "@tz/kernel/server/people";
import { cityUnits } from "./city-units.ts";
import { countyUnits } from "./county-units.ts";
import { groupPlans } from "./groups.ts";
import { demoId, known } from "./ids.ts";
import { city, counties, province } from "./places.ts";
import type { UnitPlan } from "./plan.ts";
import { createRandom } from "./random.ts";
import { type Holder, type PostRole, staff } from "./staff.ts";
import { withStaff } from "./staffing.ts";

/** Any number: another one gives another city. */
const SEED = 20_260_101;

/** The whole demo city as rows, and what its keys stand for. */
export interface DemoCity {
  organisation: Organisation;
  roles: PostRole[];
  /** Unit id by the unit's key (`finance`, `huaipu.government`). */
  unitIds: ReadonlyMap<string, string>;
  /** Person and post by the key of the post (`finance.clerk`). */
  holders: ReadonlyMap<string, Holder>;
}

/** Builds the demo city; the same one every time. */
export function buildDemoCity(): DemoCity {
  const random = createRandom(SEED);
  const plans = withStaff([...cityUnits(), ...countyUnits()], random);
  const unitIds = new Map(plans.map((plan, index) => [plan.key, demoId("unit", index + 1)]));
  const departments = departmentRows(plans, unitIds);
  const { persons, posts, roles, holders } = staff(plans, unitIds, departments, random);
  const groups = groupPlans.map((plan, index) => ({ ...plan, id: demoId("group", index + 1) }));
  return {
    organisation: {
      regions: regionRows(),
      units: unitRows(plans, unitIds),
      departments,
      persons,
      posts,
      groups: groups.map(({ id, name, owner }, index) => ({
        id,
        name,
        owner_unit_id: owner ? known(unitIds, owner) : null,
        rank: (index + 1) * 10,
      })),
      members: groups.flatMap(({ id, members }) =>
        members.map((key, index) => ({ group_id: id, unit_id: known(unitIds, key), rank: (index + 1) * 10 })),
      ),
    },
    roles,
    unitIds,
    holders,
  };
}

function regionRows(): Organisation["regions"] {
  return [
    { code: province.code, name: province.name, parent_code: null, level: "province" },
    { code: city.code, name: city.name, parent_code: province.code, level: "city" },
    ...counties.flatMap(({ code, name, towns }) => [
      { code, name, parent_code: city.code, level: "county" as const },
      ...towns.map((town) => ({ code: town.code, name: town.name, parent_code: code, level: "town" as const })),
    ]),
  ];
}

function unitRows(plans: readonly UnitPlan[], unitIds: ReadonlyMap<string, string>): Organisation["units"] {
  const serials = new Map<string, number>();
  return plans.map((plan, index) => {
    const serial = (serials.get(plan.regionCode) ?? 0) + 1;
    serials.set(plan.regionCode, serial);
    return {
      id: known(unitIds, plan.key),
      code: `${plan.regionCode}-${String(serial).padStart(3, "0")}`,
      name: plan.name,
      short_name: plan.shortName,
      document_code: plan.documentCode,
      kind: plan.kind,
      level: plan.level,
      parent_id: plan.parent === null ? null : known(unitIds, plan.parent),
      region_code: plan.regionCode,
      dual_leader_unit_ids: (plan.dualLeaders ?? []).map((key) => known(unitIds, key)),
      rank: (index + 1) * 10,
    };
  });
}

function departmentRows(plans: readonly UnitPlan[], unitIds: ReadonlyMap<string, string>): Organisation["departments"] {
  const flat = plans.flatMap((plan) =>
    plan.departments.map((department, index) => ({ ...department, unit: plan.key, rank: (index + 1) * 10 })),
  );
  return flat.map(({ unit, name, kind, rank }, index) => ({
    id: demoId("department", index + 1),
    unit_id: known(unitIds, unit),
    parent_id: null,
    name,
    kind,
    rank,
  }));
}
