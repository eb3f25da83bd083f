import { type County, counties, type Town } from "./places.ts";
import {
  countyStaff,
  type DepartmentPlan,
  departmentPosts,
  internal,
  leaderPosts,
  office,
  officePosts,
  type UnitPlan,
} from "./plan.ts";

/** Every unit of the counties, districts and the county-level city, their towns included. */
export function countyUnits(): UnitPlan[] {
  return counties.flatMap((county) => [
    partyCommittee(county),
    government(county),
    governmentOffice(county),
    bureau(county, "finance", "财政局", "财", ["预算股", "国库股"], []),
    // The law puts a county's audit office under its government and the audit office above it.
    bureau(county, "auditOffice", "审计局", "审", ["财政审计股"], ["auditOffice"]),
    ...county.towns.map((town, index) => townGovernment(county, town, index)),
  ]);
}

const leader = { leader: true, roles: ["leader"] } as const;
const common = { level: "county", staff: countyStaff } as const;

function partyCommittee({ key, name, code, mark, word }: County): UnitPlan {
  const officeName = `${word}委办公室`;
  return {
    ...common,
    key: `${key}.party`,
    name: `中共${name}委员会`,
    shortName: `${name}委`,
    documentCode: `${mark}发`,
    kind: "party",
    regionCode: code,
    parent: "party",
    departments: [office(officeName), internal("组织部"), internal("宣传部")],
    posts: [
      { title: `${word}委书记`, ...leader, key: `${key}.party.head` },
      { title: `${word}委副书记`, ...leader, heldBy: `${key}.government.head` },
      { title: `${word}委副书记`, ...leader, key: `${key}.party.deputy` },
      { title: `${word}委常委`, ...leader, heldBy: `${key}.government.deputy1` },
      { title: `${word}委常委、组织部部长`, department: "组织部", ...leader, key: `${key}.party.organisation` },
      { title: `${word}委常委、宣传部部长`, department: "宣传部", ...leader, key: `${key}.party.publicity` },
      ...officePosts(`${key}.party`, officeName),
    ],
    growth: 2,
  };
}

function government({ key, name, code, mark, word }: County): UnitPlan {
  return {
    ...common,
    key: `${key}.government`,
    name: `${name}人民政府`,
    shortName: `${name}政府`,
    documentCode: `${mark}府`,
    kind: "government",
    regionCode: code,
    parent: "government",
    departments: [],
    posts: [
      { title: `${word}长`, ...leader, key: `${key}.government.head` },
      { title: `常务副${word}长`, ...leader, key: `${key}.government.deputy1` },
      ...[2, 3, 4].map((order) => ({ title: `副${word}长`, ...leader, key: `${key}.government.deputy${order}` })),
      { title: "文书", roles: ["clerk"], heldBy: `${key}.governmentOffice.clerk` },
      { title: "办公室主任", roles: ["officeDirector"], heldBy: `${key}.governmentOffice.head` },
    ],
    growth: 0,
  };
}

function governmentOffice({ key, name, code, mark }: County): UnitPlan {
  const departments = [office("文电股"), internal("综合股"), internal("督查股")];
  return {
    ...common,
    key: `${key}.governmentOffice`,
    name: `${name}人民政府办公室`,
    shortName: `${name}政府办`,
    documentCode: `${mark}府办`,
    kind: "office",
    regionCode: code,
    parent: `${key}.government`,
    departments,
    posts: [
      { title: "主任", leader: true, roles: ["leader", "officeDirector"], key: `${key}.governmentOffice.head` },
      { title: "副主任", ...leader, key: `${key}.governmentOffice.deputy1` },
      { title: "文电股文书", department: "文电股", roles: ["clerk"], key: `${key}.governmentOffice.clerk` },
      ...departmentPosts(`${key}.governmentOffice`, departments),
    ],
    growth: 3,
  };
}

function bureau(
  { key, name, code, mark }: County,
  bureauKey: string,
  bureauName: string,
  bureauMark: string,
  internals: readonly string[],
  dualLeaders: readonly string[],
): UnitPlan {
  const departments: DepartmentPlan[] = [office(), ...internals.map(internal)];
  const fullKey = `${key}.${bureauKey}`;
  return {
    ...common,
    key: fullKey,
    name: `${name}${bureauName}`,
    shortName: `${name}${bureauName}`,
    documentCode: mark + bureauMark,
    kind: "department",
    regionCode: code,
    parent: `${key}.government`,
    dualLeaders,
    departments,
    posts: [
      ...leaderPosts(fullKey, { head: "党组书记、局长", deputy: "副局长", deputies: 1 }),
      ...officePosts(fullKey),
      ...departmentPosts(fullKey, departments),
    ],
    growth: 1,
  };
}

const townWords = {
  subdistrict: {
    organ: "办事处",
    kind: "administration",
    lead: "党工委副书记、办事处主任",
    deputy: "办事处副主任",
    code: "办",
  },
  town: { organ: "人民政府", kind: "government", lead: "党委副书记、镇长", deputy: "副镇长", code: "府" },
  township: { organ: "人民政府", kind: "government", lead: "党委副书记、乡长", deputy: "副乡长", code: "府" },
} as const;

function townGovernment(county: County, town: Town, index: number): UnitPlan {
  const { organ, kind, lead, deputy, code } = townWords[town.kind];
  const key = `${county.key}.town${index + 1}`;
  return {
    key,
    name: `${county.name}${town.name}${organ}`,
    shortName: town.name,
    documentCode: `${county.mark}${town.mark}${code}`,
    kind,
    level: "town",
    regionCode: town.code,
    parent: `${county.key}.government`,
    departments: [office("党政综合办公室"), internal("经济发展办公室")],
    posts: [...leaderPosts(key, { head: lead, deputy, deputies: 1 }), ...officePosts(key, "党政综合办公室")],
    growth: 2,
    staff: countyStaff,
  };
}
