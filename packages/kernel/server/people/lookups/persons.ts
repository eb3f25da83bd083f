import type { PersonState } from "../../../contract/people/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** A person as other floors need one: whom to name and how to reach them. */
export interface PersonBrief {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  state: PersonState;
}

/** These persons by id, those who have left included; unknown ids are left out. */
export async function personsByIds(db: Db, personIds: readonly string[]): Promise<Map<string, PersonBrief>> {
  if (personIds.length === 0) return new Map();
  const rows = await people(db)
    .selectFrom("kernel.person")
    .select(["id", "name", "phone", "email", "state"])
    .where("id", "in", [...personIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
