import {
  associations,
  enterprises,
  governmentDepartments,
  institutions,
  partyDepartments,
} from "./city-departments.ts";
import { counties } from "./places.ts";

/** A group of units that documents are addressed to; without an owner it is common to all units. */
export interface GroupPlan {
  name: string;
  owner?: string;
  members: readonly string[];
}

const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
const ofEachCounty = (unit: string) => counties.map(({ key }) => `${key}.${unit}`);
const townsOf = (county: (typeof counties)[number]) => county.towns.map((_, index) => `${county.key}.town${index + 1}`);

/** The groups of the demo city, in the order in which a clerk finds them. */
export const groupPlans: readonly GroupPlan[] = [
  { name: "各县区人民政府", members: ofEachCounty("government") },
  { name: "各县区委", members: ofEachCounty("party") },
  {
    name: "市直各部门",
    members: [
      "partyOffice",
      "congressOffice",
      "governmentOffice",
      "cppccOffice",
      ...keys(partyDepartments),
      ...keys(governmentDepartments),
    ],
  },
  { name: "市委各部门", members: ["partyOffice", ...keys(partyDepartments)] },
  { name: "市政府各部门", members: ["governmentOffice", ...keys(governmentDepartments)] },
  { name: "各人民团体", members: keys(associations) },
  { name: "市属各事业单位", members: keys(institutions) },
  { name: "市属各国有企业", members: keys(enterprises) },
  { name: "各开发区管委会", members: ["developmentZone"] },
  { name: "各县区财政局", members: ofEachCounty("finance") },
  { name: "各县区审计局", members: ofEachCounty("auditOffice") },
  { name: "各乡镇人民政府、街道办事处", members: counties.flatMap(townsOf) },
  ...counties.map((county) => ({
    name: county.towns.some(({ kind }) => kind === "subdistrict") ? "各乡镇人民政府、街道办事处" : "各乡镇人民政府",
    owner: `${county.key}.governmentOffice`,
    members: townsOf(county),
  })),
];
