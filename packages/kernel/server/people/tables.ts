import type { Generated } from "kysely";
import type { DepartmentKind, PersonState, RegionLevel, UnitKind, UnitState } from "../../contract/people/index.ts";

/** One row of `kernel.region`. */
export interface RegionTable {
  code: string;
  name: string;
  parent_code: string | null;
  level: RegionLevel;
  valid_to: string | null;
}

/** One row of `kernel.unit`. */
export interface UnitTable {
  id: string;
  code: string;
  name: string;
  short_name: string;
  pinyin: string;
  pinyin_initials: string;
  document_code: string | null;
  kind: UnitKind;
  level: RegionLevel;
  parent_id: string | null;
  region_code: string;
  dual_leader_unit_ids: Generated<string[]>;
  rank: number;
  state: Generated<UnitState>;
  version: Generated<number>;
}

/** One row of `kernel.department`. */
export interface DepartmentTable {
  id: string;
  unit_id: string;
  parent_id: string | null;
  name: string;
  kind: Generated<DepartmentKind>;
  rank: number;
  state: Generated<UnitState>;
  version: Generated<number>;
}

/** One row of `kernel.person`. */
export interface PersonTable {
  id: string;
  name: string;
  pinyin: string;
  pinyin_initials: string;
  account: string;
  phone: string | null;
  email: string | null;
  state: Generated<PersonState>;
  version: Generated<number>;
}

/** One row of `kernel.person_key`: something a person is found by. */
export interface PersonKeyTable {
  key: string;
  person_id: string;
}

/** One row of `kernel.post`; held now while `ended_at` is null. */
export interface PostTable {
  id: string;
  person_id: string;
  unit_id: string;
  department_id: string | null;
  title: string;
  rank: number;
  is_leader: Generated<boolean>;
  is_main: Generated<boolean>;
  started_at: Date;
  ended_at: Date | null;
  version: Generated<number>;
}

/** One row of `kernel.unit_group`; common to all units while `owner_unit_id` is null. */
export interface UnitGroupTable {
  id: string;
  name: string;
  owner_unit_id: string | null;
  rank: number;
  version: Generated<number>;
}

/** One row of `kernel.unit_group_member`. */
export interface UnitGroupMemberTable {
  group_id: string;
  unit_id: string;
  rank: number;
}

/** The tables of the people floor by name, for `tables<PeopleTables>()`. */
export interface PeopleTables {
  "kernel.region": RegionTable;
  "kernel.unit": UnitTable;
  "kernel.department": DepartmentTable;
  "kernel.person": PersonTable;
  "kernel.person_key": PersonKeyTable;
  "kernel.post": PostTable;
  "kernel.unit_group": UnitGroupTable;
  "kernel.unit_group_member": UnitGroupMemberTable;
}
