import { city } from "./places.ts";
import { civilStaff, departmentPosts, internal, office, type UnitPlan } from "./plan.ts";

const common = { level: "city", regionCode: city.code, staff: civilStaff } as const;
const leader = { leader: true, roles: ["leader"] } as const;

interface OfficePlan {
  key: string;
  name: string;
  shortName: string;
  documentCode: string;
  organ: string;
  internals: readonly string[];
  deputies: number;
  growth: number;
}

/** A general office: headed by the organ's secretary-general, its papers and archives kept by the section of documents. */
function generalOffice({ key, organ, internals, deputies, ...unit }: OfficePlan): UnitPlan {
  const departments = [office("文电科"), ...internals.map(internal)];
  return {
    ...common,
    ...unit,
    key,
    kind: "office",
    parent: organ,
    departments,
    posts: [
      { title: "主任", leader: true, roles: ["leader", "officeDirector"], heldBy: `${organ}.secretaryGeneral` },
      ...Array.from({ length: deputies }, (_, index) => ({
        title: "副主任",
        ...leader,
        key: `${key}.deputy${index + 1}`,
      })),
      { title: "文电科科长", department: "文电科", roles: ["archivist"], key: `${key}.documents` },
      { title: "文电科文书", department: "文电科", roles: ["clerk"], key: `${key}.clerk` },
      ...departmentPosts(key, departments),
    ],
  };
}

/** The general offices of party committee, congress, government and CPPCC. */
export const cityOffices: readonly UnitPlan[] = [
  generalOffice({
    key: "partyOffice",
    name: "中共清晏市委办公室",
    shortName: "市委办公室",
    documentCode: `${city.mark}办`,
    organ: "party",
    internals: ["综合科", "秘书科", "信息科", "督查室", "会务科"],
    deputies: 3,
    growth: 8,
  }),
  generalOffice({
    key: "congressOffice",
    name: `${city.name}人大常委会办公室`,
    shortName: "市人大办",
    documentCode: `${city.mark}人办`,
    organ: "congress",
    internals: ["秘书科", "代表联络科"],
    deputies: 1,
    growth: 3,
  }),
  generalOffice({
    key: "governmentOffice",
    name: `${city.name}人民政府办公室`,
    shortName: "市政府办公室",
    documentCode: `${city.mark}府办`,
    organ: "government",
    internals: [
      ..."一二三四五".split("").map((order) => `秘书${order}科`),
      "综合科",
      "信息科",
      "督查室",
      "会务科",
      "建议提案科",
      "政务公开科",
      "人事科",
      "行政科",
    ],
    deputies: 4,
    growth: 18,
  }),
  generalOffice({
    key: "cppccOffice",
    name: `政协${city.name}委员会办公室`,
    shortName: "市政协办",
    documentCode: `${city.mark}协办`,
    organ: "cppcc",
    internals: ["秘书科", "提案科"],
    deputies: 1,
    growth: 3,
  }),
];
