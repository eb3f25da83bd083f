import type { RegionLevel, UnitKind } from "@tz/kernel/contract/people";

/** One unit of the test city. */
export interface BareUnitPlan {
  shortName: string;
  name: string;
  documentCode: string;
  kind: UnitKind;
  level: RegionLevel;
  regionCode: string;
}

/** A unit with six persons of its own. */
export interface UnitPlan extends BareUnitPlan {
  /** Surname of its six persons, who are named after what they do. */
  surname: string;
  section: string;
  leaderTitle: string;
  deputyTitle: string;
}

export const regions = [
  { code: "990000", name: "云麓省", parent_code: null, level: "province" },
  { code: "990100", name: "清安市", parent_code: "990000", level: "city" },
  { code: "990121", name: "东屏县", parent_code: "990100", level: "county" },
  { code: "990122", name: "西岭县", parent_code: "990100", level: "county" },
] as const;

export const officePlan: UnitPlan = {
  shortName: "市政府办公室",
  name: "清安市人民政府办公室",
  documentCode: "府办",
  kind: "office",
  level: "city",
  regionCode: "990100",
  surname: "赵",
  section: "秘书一科",
  leaderTitle: "副主任",
  deputyTitle: "副主任",
};

/** The government itself; its people are named one by one, its papers kept by the general office. */
export const governmentPlan: BareUnitPlan = {
  shortName: "市政府",
  name: "清安市人民政府",
  documentCode: "府",
  kind: "government",
  level: "city",
  regionCode: "990100",
};

export const bureauPlans: readonly UnitPlan[] = [
  bureau("财政局", "财", "钱", "预算科"),
  bureau("教育局", "教", "孙", "基础教育科"),
  bureau("公安局", "公", "李", "治安支队"),
  bureau("民政局", "民", "周", "社会救助科"),
  bureau("交通运输局", "交", "吴", "公路建设科"),
  bureau("审计局", "审", "郑", "财政审计科"),
];

export const countyPlans: readonly UnitPlan[] = [
  county("东屏县", "990121", "东府", "王"),
  county("西岭县", "990122", "西府", "冯"),
];

function bureau(shortName: string, documentCode: string, surname: string, section: string): UnitPlan {
  const fixed = { kind: "department", level: "city", regionCode: "990100" } as const;
  const titles = { leaderTitle: "局长", deputyTitle: "副局长" };
  return { ...fixed, ...titles, shortName, name: `清安市${shortName}`, documentCode, surname, section };
}

function county(shortName: string, regionCode: string, documentCode: string, surname: string): UnitPlan {
  const fixed = { kind: "government", level: "county", section: "综合股" } as const;
  const titles = { leaderTitle: "县长", deputyTitle: "副县长" };
  return { ...fixed, ...titles, shortName, name: `${shortName}人民政府`, regionCode, documentCode, surname };
}

/** The six persons of a unit: given name, where they sit, roles. */
export const memberPlans = {
  leader: { given: "国栋", seat: "unit", roles: ["leader"] },
  deputy: { given: "雅琴", seat: "unit", roles: ["leader"] },
  officeDirector: { given: "文博", seat: "office", roles: ["officeDirector"] },
  clerk: { given: "晓燕", seat: "office", roles: ["clerk"] },
  sectionChief: { given: "明远", seat: "section", roles: [] },
  staff: { given: "子涵", seat: "section", roles: [] },
} as const;
export type Member = keyof typeof memberPlans;

/** What a member's post is called. */
export function titleOf(member: Member, plan: UnitPlan): string {
  const titles: Record<Member, string> = {
    leader: plan.leaderTitle,
    deputy: plan.deputyTitle,
    officeDirector: "办公室主任",
    clerk: "办公室文书",
    sectionChief: `${plan.section}负责人`,
    staff: `${plan.section}科员`,
  };
  return titles[member];
}

export const administrators = {
  systemAdministrator: { name: "陈守序", title: "系统管理员" },
  securityAdministrator: { name: "褚安宁", title: "安全管理员" },
  auditAdministrator: { name: "卫明鉴", title: "审计管理员" },
} as const;
export const governmentLeaders = {
  mayor: { name: "蒋致和", title: "市长" },
  viceMayor: { name: "沈若谷", title: "副市长" },
  secretaryGeneral: { name: "韩秉文", title: "秘书长" },
} as const;
