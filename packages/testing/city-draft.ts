import { giveRoles } from "@tz/kernel/server/access";
import { newId, sql, type Tx } from "@tz/kernel/server/base";
import { insertOrganisation, type Organisation, spellPerson } from "@tz/kernel/server/people";
import type { CityPerson, CityUnit } from "./city.ts";
import { type BareUnitPlan, type Member, memberPlans, regions, titleOf, type UnitPlan } from "./city-plan.ts";

interface Appointment {
  unitId: string;
  title: string;
  roles: readonly string[];
  departmentId?: string;
  isLeader?: boolean;
}

/** Gathers the rows of the test city until they are stored together. */
export class Draft {
  readonly #now: Date;
  readonly #rows: Organisation = {
    regions: [...regions],
    units: [],
    departments: [],
    persons: [],
    posts: [],
    groups: [],
    members: [],
  };
  readonly #grants: { postId: string; roleId: string }[] = [];

  constructor(now: Date) {
    this.#now = now;
  }

  unit(plan: BareUnitPlan, parentId: string | null): string {
    const id = newId();
    const serial = this.#rows.units.length + 1;
    this.#rows.units.push({
      id,
      code: `U${String(serial).padStart(2, "0")}`,
      name: plan.name,
      short_name: plan.shortName,
      document_code: plan.documentCode,
      kind: plan.kind,
      level: plan.level,
      parent_id: parentId,
      region_code: plan.regionCode,
      rank: serial * 10,
    });
    return id;
  }

  /** A unit with its office, its section and its six persons. */
  staffedUnit(plan: UnitPlan, parentId: string): CityUnit {
    const id = this.unit(plan, parentId);
    const officeId = this.#department(id, "办公室", "office");
    const sectionId = this.#department(id, plan.section, "internal");
    const seats = { unit: undefined, office: officeId, section: sectionId };
    const member = (which: Member) => {
      const { given, seat, roles } = memberPlans[which];
      return this.person(plan.surname + given, {
        unitId: id,
        title: titleOf(which, plan),
        roles,
        isLeader: seat === "unit",
        ...(seats[seat] && { departmentId: seats[seat] }),
      });
    };
    return {
      id,
      name: plan.name,
      shortName: plan.shortName,
      officeId,
      sectionId,
      leader: member("leader"),
      deputy: member("deputy"),
      officeDirector: member("officeDirector"),
      clerk: member("clerk"),
      sectionChief: member("sectionChief"),
      staff: member("staff"),
    };
  }

  #department(unitId: string, name: string, kind: "office" | "internal"): string {
    const id = newId();
    this.#rows.departments.push({
      id,
      unit_id: unitId,
      parent_id: null,
      name,
      kind,
      rank: kind === "office" ? 10 : 20,
    });
    return id;
  }

  /** A person with their main post. */
  person(name: string, appointment: Appointment): CityPerson {
    const id = newId();
    const account = spellPerson(name).pinyin.replaceAll(" ", "");
    const serial = String(this.#rows.persons.length + 1).padStart(4, "0");
    this.#rows.persons.push({ id, name, account, phone: `1380000${serial}`, email: null });
    return { id, name, account, postId: this.post(id, appointment, true), unitId: appointment.unitId };
  }

  /** One more post. @returns its id */
  post(personId: string, { unitId, title, roles, departmentId, isLeader }: Appointment, isMain: boolean): string {
    const id = newId();
    const rank = (this.#rows.posts.filter((post) => post.unit_id === unitId).length + 1) * 10;
    this.#rows.posts.push({
      id,
      person_id: personId,
      unit_id: unitId,
      department_id: departmentId ?? null,
      title,
      rank,
      is_leader: isLeader ?? false,
      is_main: isMain,
      started_at: this.#now,
    });
    this.#grants.push(...roles.map((roleId) => ({ postId: id, roleId })));
    return id;
  }

  /** A group of units that is common to all. @returns its id */
  group(name: string, units: readonly { id: string }[]): string {
    const id = newId();
    this.#rows.groups.push({ id, name, owner_unit_id: null, rank: (this.#rows.groups.length + 1) * 10 });
    this.#rows.members.push(
      ...units.map((unit, index) => ({ group_id: id, unit_id: unit.id, rank: (index + 1) * 10 })),
    );
    return id;
  }

  /** Writes everything; roles only where the access floor is among the modules under test. */
  async store(tx: Tx): Promise<void> {
    await insertOrganisation(tx, this.#rows);
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass('kernel.post_role') is not null as there`.execute(tx);
    if (rows[0]?.there) await giveRoles(tx, this.#grants, this.#now, null);
  }
}
