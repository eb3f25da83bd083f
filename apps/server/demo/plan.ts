import type { DepartmentKind, RegionLevel, UnitKind } from "@tz/kernel/contract/people";

/** A position before anybody holds it. */
export interface PostPlan {
  title: string;
  /** Name of the department; without one the post belongs to the unit itself. */
  department?: string;
  leader?: boolean;
  roles?: readonly string[];
  /** Names the post for the sign-in page, and for a further post of its holder. */
  key?: string;
  /** Held by whoever holds the post of this key (兼职). */
  heldBy?: string;
}

export interface DepartmentPlan {
  name: string;
  kind: DepartmentKind;
}

/** A unit before it has ids and people. */
export interface UnitPlan {
  key: string;
  name: string;
  shortName: string;
  documentCode: string;
  kind: UnitKind;
  level: RegionLevel;
  regionCode: string;
  /** Key of the unit that leads it. */
  parent: string | null;
  dualLeaders?: readonly string[];
  departments: readonly DepartmentPlan[];
  posts: readonly PostPlan[];
  /** Its share of the ordinary staff; 0 where all sit in its office. */
  growth: number;
  /** What its ordinary staff are called, after the department's name. */
  staff: readonly string[];
}

/** Ranks of civil servants below the head of a section. */
export const civilStaff = ["副科长", "四级主任科员", "一级科员", "科员"] as const;
/** Staff of institutions, enterprises and associations. */
export const employees = ["副主管", "专员", "职员"] as const;
/** Civil servants of a county or town, where the sections are smaller. */
export const countyStaff = ["副主任科员", "一级科员", "科员"] as const;

/** Titles of those who head a unit: 局长 and 副局长, 主任 and 副主任. */
export interface Leaders {
  head: string;
  deputy: string;
  deputies: number;
}

const heads = [
  ["科", "科长"],
  ["支队", "支队长"],
  ["股", "股长"],
  ["部", "部长"],
  ["局", "局长"],
  ["庭", "庭长"],
] as const;

/** Title of who heads a department: 预算科科长, 治安支队支队长, 督查室主任. */
function departmentHead(name: string): string {
  const word = heads.find(([ending]) => name.endsWith(ending));
  return name + (word?.[1] ?? "主任");
}

export const office = (name = "办公室"): DepartmentPlan => ({ name, kind: "office" });
export const internal = (name: string): DepartmentPlan => ({ name, kind: "internal" });

/** The office's director and its clerk, who receives and sends the unit's papers. */
export function officePosts(unitKey: string, name = "办公室", clerk = "文书"): PostPlan[] {
  return [
    { title: `${name}主任`, department: name, roles: ["officeDirector"], key: `${unitKey}.officeDirector` },
    { title: `${name}${clerk}`, department: name, roles: ["clerk"], key: `${unitKey}.clerk` },
  ];
}

/** The head and the deputies in the leaders' order. */
export function leaderPosts(unitKey: string, { head, deputy, deputies }: Leaders): PostPlan[] {
  const leader = { leader: true, roles: ["leader"] } as const;
  return [
    { title: head, ...leader, key: `${unitKey}.head` },
    ...Array.from({ length: deputies }, (_, index) => ({
      title: deputy,
      ...leader,
      key: `${unitKey}.deputy${index + 1}`,
    })),
  ];
}

/** The sections of the archive house; elsewhere archives are kept in the unit's office. */
const archiving = new Set(["收集整理科", "保管利用科"]);

/** One head for each department that is not the unit's office. */
export function departmentPosts(unitKey: string, departments: readonly DepartmentPlan[]): PostPlan[] {
  return departments
    .filter(({ kind }) => kind === "internal")
    .map(({ name }, index) => ({
      title: departmentHead(name),
      department: name,
      key: `${unitKey}.section${index + 1}`,
      roles: archiving.has(name) ? ["archivist"] : [],
    }));
}
