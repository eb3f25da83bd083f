import type { UnitKind } from "@tz/kernel/contract/people";
import {
  associations,
  type DepartmentRow,
  enterprises,
  governmentDepartments,
  institutions,
  partyDepartments,
} from "./city-departments.ts";
import { cityOffices } from "./city-offices.ts";
import { city } from "./places.ts";
import {
  civilStaff,
  departmentPosts,
  employees,
  internal,
  type Leaders,
  leaderPosts,
  office,
  officePosts,
  type PostPlan,
  type UnitPlan,
} from "./plan.ts";
import { principalOrgans } from "./principal-organs.ts";

/** Every unit of the city itself, in the order of its directory. */
export function cityUnits(): UnitPlan[] {
  return [
    ...principalOrgans,
    ...cityOffices,
    ...partyDepartments.map((row) => workingUnit(row, "department", leadersOf(row, 2))),
    ...governmentDepartments.map((row) => workingUnit(row, "department", partyGroup(leadersOf(row, 2)))),
    ...associations.map((row) => workingUnit(row, "association", leadersOf(row, 1))),
    developmentZone(),
    ...institutions.map((row) => workingUnit(row, "institution", leadersOf(row, 1))),
    ...enterprises.map((row) => workingUnit(row, "enterprise", leadersOf(row, 1))),
  ].map(withAdministrators);
}

const leadersOf = ({ head }: DepartmentRow, deputies: number): Leaders => ({ head, deputy: `副${head}`, deputies });

/** Leaders of a government department sit in its party group, and their titles say so. */
function partyGroup({ head, deputy, deputies }: Leaders): Leaders {
  return { head: `党组书记、${head}`, deputy: `党组成员、${deputy}`, deputies };
}

function workingUnit(row: DepartmentRow, kind: UnitKind, leaders: Leaders): UnitPlan {
  const departments = [office(), ...row.internals.map(internal)];
  const clerk = row.key === "finance" ? "收文员" : "文书";
  return {
    key: row.key,
    name: row.name,
    shortName: row.shortName,
    documentCode: city.mark + row.mark,
    kind,
    level: "city",
    regionCode: city.code,
    parent: row.parent,
    departments,
    posts: [
      ...leaderPosts(row.key, leaders).map(policeChief),
      ...officePosts(row.key, "办公室", clerk),
      ...departmentPosts(row.key, departments),
    ],
    growth: kind === "department" ? 3 : 2,
    staff: kind === "department" ? civilStaff : employees,
  };
}

/** The head of public security is a vice mayor. */
function policeChief(post: PostPlan): PostPlan {
  return post.key === "police.head" ? { ...post, heldBy: "government.police" } : post;
}

function developmentZone(): UnitPlan {
  const departments = [office("党政办公室"), internal("经济发展局"), internal("规划建设局")];
  return {
    key: "developmentZone",
    name: `${city.name}高新技术产业开发区管理委员会`,
    shortName: "市高新区管委会",
    documentCode: `${city.mark}高管`,
    kind: "administration",
    level: "city",
    regionCode: city.code,
    parent: "government",
    departments,
    posts: [
      ...leaderPosts("developmentZone", { head: "党工委副书记、管委会主任", deputy: "管委会副主任", deputies: 2 }),
      ...officePosts("developmentZone", "党政办公室"),
      ...departmentPosts("developmentZone", departments),
    ],
    growth: 3,
    staff: civilStaff,
  };
}

/** The three separated administrators work in the data centre and do nothing else. */
function withAdministrators(unit: UnitPlan): UnitPlan {
  if (unit.key !== "dataCentre") return unit;
  const department = "安全保障科";
  const administrators = [
    { title: "系统管理员", department, roles: ["systemAdministrator"], key: "systemAdministrator" },
    { title: "安全管理员", department, roles: ["securityAdministrator"], key: "securityAdministrator" },
    { title: "审计管理员", department, roles: ["auditAdministrator"], key: "auditAdministrator" },
  ];
  return { ...unit, posts: [...unit.posts, ...administrators] };
}
