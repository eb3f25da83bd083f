import type { Db } from "@tz/kernel/server/base";
import { Draft } from "./city-draft.ts";
import {
  administrators,
  bureauPlans,
  countyPlans,
  governmentLeaders,
  governmentPlan,
  officePlan,
} from "./city-plan.ts";

/** Somebody of the test city, with the post they act in by default. */
export interface CityPerson {
  id: string;
  name: string;
  account: string;
  postId: string;
  unitId: string;
}

/** A unit of the test city; every unit has these six persons. */
export interface CityUnit {
  id: string;
  name: string;
  shortName: string;
  /** Its own office, which keeps its papers. */
  officeId: string;
  /** The section that does its work. */
  sectionId: string;
  leader: CityPerson;
  deputy: CityPerson;
  officeDirector: CityPerson;
  clerk: CityPerson;
  sectionChief: CityPerson;
  staff: CityPerson;
}

/** A small city with fixed names: the government with its general office, six bureaux, two counties. */
export interface City {
  mayor: CityPerson;
  viceMayor: CityPerson;
  /** Of the government; as a second post director of the general office. */
  secretaryGeneral: CityPerson & { officePostId: string };
  /** Clerk of the general office (acts there) and, by a second post, of the government. */
  clerk: CityPerson & { governmentPostId: string };
  /** Staff of the general office who drafts. */
  drafter: CityPerson;
  systemAdministrator: CityPerson;
  securityAdministrator: CityPerson;
  auditAdministrator: CityPerson;
  /** 市人民政府. */
  governmentId: string;
  /** 市政府办公室. */
  office: CityUnit;
  /** `财政局` 教育局 公安局 民政局 交通运输局 审计局 `东屏县` 西岭县 `市政府办公室`. */
  unit(shortName: string): CityUnit;
  /** The six bureaux. */
  bureaux: readonly CityUnit[];
  /** The governments of the two counties. */
  counties: readonly CityUnit[];
  /** Ids of the common groups `各县区人民政府` and `市直各部门`. */
  groups: { counties: string; bureaux: string };
}

/** Writes the test city by set operations; with roles where the access floor is among the modules. */
export async function insertCity(db: Db, now: Date): Promise<City> {
  const draft = new Draft(now);
  const governmentId = draft.unit(governmentPlan, null);
  const office = draft.staffedUnit(officePlan, governmentId);
  const bureaux = bureauPlans.map((plan) => draft.staffedUnit(plan, governmentId));
  const counties = countyPlans.map((plan) => draft.staffedUnit(plan, governmentId));
  const leader = ({ name, title }: { name: string; title: string }, roles = ["leader"]) =>
    draft.person(name, { unitId: governmentId, title, roles, isLeader: true });
  const mayor = leader(governmentLeaders.mayor);
  const viceMayor = leader(governmentLeaders.viceMayor);
  const secretaryGeneral = leader(governmentLeaders.secretaryGeneral, ["leader", "officeDirector"]);
  const administrator = (role: keyof typeof administrators) =>
    draft.person(administrators[role].name, { unitId: office.id, title: administrators[role].title, roles: [role] });
  const directs = { unitId: office.id, title: "主任", roles: ["officeDirector"], isLeader: true };
  const keeps = { unitId: governmentId, title: "文书", roles: ["clerk"] };
  const city: City = {
    mayor,
    viceMayor,
    secretaryGeneral: { ...secretaryGeneral, officePostId: draft.post(secretaryGeneral.id, directs, false) },
    clerk: { ...office.clerk, governmentPostId: draft.post(office.clerk.id, keeps, false) },
    drafter: office.staff,
    systemAdministrator: administrator("systemAdministrator"),
    securityAdministrator: administrator("securityAdministrator"),
    auditAdministrator: administrator("auditAdministrator"),
    governmentId,
    office,
    unit: (shortName) => unitNamed([office, ...bureaux, ...counties], shortName),
    bureaux,
    counties,
    groups: { counties: draft.group("各县区人民政府", counties), bureaux: draft.group("市直各部门", bureaux) },
  };
  await db.transaction().execute((tx) => draft.store(tx));
  return city;
}

function unitNamed(units: readonly CityUnit[], shortName: string): CityUnit {
  const found = units.find((unit) => unit.shortName === shortName || unit.name === shortName);
  if (!found) throw new Error(`the test city has no ${shortName}`);
  return found;
}
