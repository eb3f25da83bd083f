import type { Insertable } from "kysely";
import { sql, type Tx } from "../base/index.ts";
import { personKeys, spellPerson, spellUnit } from "./spelling.ts";
import type {
  DepartmentTable,
  PersonTable,
  PostTable,
  RegionTable,
  UnitGroupMemberTable,
  UnitGroupTable,
  UnitTable,
} from "./tables.ts";

type Unspelt<T> = Omit<Insertable<T>, "pinyin" | "pinyin_initials">;
export type NewUnitRow = Unspelt<UnitTable>;
export type NewPersonRow = Unspelt<PersonTable>;

/** A whole organisation as rows, spelling left out; each list in any order. */
export interface Organisation {
  regions: Insertable<RegionTable>[];
  units: NewUnitRow[];
  departments: Insertable<DepartmentTable>[];
  persons: NewPersonRow[];
  posts: Insertable<PostTable>[];
  groups: Insertable<UnitGroupTable>[];
  members: Insertable<UnitGroupMemberTable>[];
}

/** An organisation of nothing, to say only what there is. */
export const emptyOrganisation: Readonly<Organisation> = {
  regions: [],
  units: [],
  departments: [],
  persons: [],
  posts: [],
  groups: [],
  members: [],
};

/**
 * Writes an organisation with one statement a table, for seeds, imports and tests. It checks nothing but what the tables
 * check; who calls it answers for permission and audit.
 */
export async function insertOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  const { regions, departments, posts, groups, members } = organisation;
  const persons = organisation.persons.map((person) => ({ ...person, ...spelt(spellPerson(person.name)) }));
  const keys = persons.flatMap((person) =>
    personKeys({ name: person.name, account: person.account, phone: person.phone ?? null }).map((key) => ({
      key,
      person_id: person.id,
    })),
  );
  const units = organisation.units.map((unit) => ({
    state: "active",
    version: 1,
    dual_leader_unit_ids: [],
    ...unit,
    ...spelt(spellUnit(unit.name)),
  }));
  await insertRows(tx, "region", regions);
  await insertRows(tx, "unit", units);
  await insertRows(tx, "department", departments.map(withDefaults({ kind: "internal", state: "active", version: 1 })));
  await insertRows(tx, "person", persons.map(withDefaults({ state: "active", version: 1 })));
  await insertRows(tx, "person_key", keys);
  await insertRows(tx, "post", posts.map(withDefaults({ is_leader: false, is_main: false, version: 1 })));
  await insertRows(tx, "unit_group", groups.map(withDefaults({ version: 1 })));
  await insertRows(tx, "unit_group_member", members);
}

const spelt = ({ pinyin, initials }: { pinyin: string; initials: string }) => ({ pinyin, pinyin_initials: initials });

/** PostgreSQL fills a whole record from JSON without looking at column defaults, so they are given. */
function withDefaults<T extends object>(defaults: object) {
  return (row: T) => ({ ...defaults, ...row });
}

async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const target = sql.table(`kernel.${table}`);
  await sql`insert into ${target} select * from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)})`.execute(
    tx,
  );
}
