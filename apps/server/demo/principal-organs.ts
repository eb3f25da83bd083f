import { city } from "./places.ts";
import {
  civilStaff,
  departmentPosts,
  internal,
  leaderPosts,
  office,
  officePosts,
  type PostPlan,
  type UnitPlan,
} from "./plan.ts";

const common = { level: "city", regionCode: city.code, staff: civilStaff } as const;
const leader = { leader: true, roles: ["leader"] } as const;

/** A member of the standing committee of the party committee, by another post. */
const member = (heldBy: string, title = "市委常委"): PostPlan => ({ title, ...leader, heldBy });

/** Papers to an organ reach the clerk of its general office. */
const clerkOf = (officeKey: string): PostPlan => ({ title: "文书", roles: ["clerk"], heldBy: `${officeKey}.clerk` });

const partyCommittee: UnitPlan = {
  ...common,
  key: "party",
  name: `中共${city.name}委员会`,
  shortName: "市委",
  documentCode: `${city.mark}发`,
  kind: "party",
  parent: null,
  departments: [],
  posts: [
    { title: "市委书记", ...leader, key: "party.head" },
    member("government.head", "市委副书记"),
    { title: "市委副书记", ...leader, key: "party.deputy" },
    member("government.deputy1"),
    member("supervision.head"),
    member("organisation.head"),
    member("publicity.head"),
    member("politicsLaw.head"),
    { title: "市委常委、秘书长", leader: true, roles: ["leader", "officeDirector"], key: "party.secretaryGeneral" },
    clerkOf("partyOffice"),
  ],
  growth: 0,
};

const government: UnitPlan = {
  ...common,
  key: "government",
  name: `${city.name}人民政府`,
  shortName: "市政府",
  documentCode: `${city.mark}府`,
  kind: "government",
  parent: null,
  departments: [],
  posts: [
    { title: "市长", ...leader, key: "government.head" },
    { title: "常务副市长", ...leader, key: "government.deputy1" },
    ...[2, 3, 4, 5].map((order) => ({ title: "副市长", ...leader, key: `government.deputy${order}` })),
    { title: "副市长", ...leader, key: "government.police" },
    { title: "秘书长", leader: true, roles: ["leader", "officeDirector"], key: "government.secretaryGeneral" },
    ...[1, 2, 3, 4].map((order) => ({ title: "副秘书长", ...leader, key: `government.deputySecretary${order}` })),
    clerkOf("governmentOffice"),
  ],
  growth: 0,
};

const congress: UnitPlan = {
  ...common,
  key: "congress",
  name: `${city.name}人民代表大会常务委员会`,
  shortName: "市人大常委会",
  documentCode: `${city.mark}人大`,
  kind: "congress",
  parent: null,
  departments: [],
  posts: [
    ...leaderPosts("congress", { head: "主任", deputy: "副主任", deputies: 5 }),
    { title: "秘书长", leader: true, roles: ["leader", "officeDirector"], key: "congress.secretaryGeneral" },
    clerkOf("congressOffice"),
  ],
  growth: 0,
};

const cppcc: UnitPlan = {
  ...common,
  key: "cppcc",
  name: `中国人民政治协商会议${city.name}委员会`,
  shortName: "市政协",
  documentCode: `${city.mark}协`,
  kind: "cppcc",
  parent: null,
  departments: [],
  posts: [
    ...leaderPosts("cppcc", { head: "主席", deputy: "副主席", deputies: 5 }),
    { title: "秘书长", leader: true, roles: ["leader", "officeDirector"], key: "cppcc.secretaryGeneral" },
    clerkOf("cppccOffice"),
  ],
  growth: 0,
};

function judicialOrgan(
  unit: Pick<UnitPlan, "key" | "name" | "shortName" | "documentCode" | "kind" | "parent">,
  [head, deputy]: readonly [string, string],
  internals: readonly string[],
): UnitPlan {
  const departments = [office(), ...internals.map(internal)];
  return {
    ...common,
    ...unit,
    departments,
    posts: [
      ...leaderPosts(unit.key, { head, deputy, deputies: 2 }),
      ...officePosts(unit.key),
      ...departmentPosts(unit.key, departments),
    ],
    growth: 4,
  };
}

/** The principal organs of the city: party, congress, government, CPPCC, supervision, court, procuratorate. */
export const principalOrgans: readonly UnitPlan[] = [
  partyCommittee,
  congress,
  government,
  cppcc,
  judicialOrgan(
    {
      key: "supervision",
      name: `中共${city.name}纪律检查委员会`,
      shortName: "市纪委监委",
      documentCode: `${city.mark}纪`,
      kind: "supervision",
      parent: "party",
    },
    ["书记、监委主任", "副书记、监委副主任"],
    ["第一监督检查室", "第二监督检查室", "案件审理室"],
  ),
  judicialOrgan(
    {
      key: "court",
      name: `${city.name}中级人民法院`,
      shortName: "市中级法院",
      documentCode: `${city.mark}法`,
      kind: "court",
      parent: null,
    },
    ["院长", "副院长"],
    ["立案庭", "民事审判庭", "执行局"],
  ),
  judicialOrgan(
    {
      key: "procuratorate",
      name: `${city.name}人民检察院`,
      shortName: "市检察院",
      documentCode: `${city.mark}检`,
      kind: "procuratorate",
      parent: null,
    },
    ["检察长", "副检察长"],
    ["第一检察部", "第二检察部", "政治部"],
  ),
];
