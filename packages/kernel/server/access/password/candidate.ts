import { type Db, type Tx, tables } from "../../base/index.ts";
import type { PeopleTables } from "../../people/index.ts";
import type { AccessTables, CredentialTable } from "../tables.ts";

const both = tables<AccessTables & PeopleTables>();

/** The person who has an account, and what guards it. */
export interface Candidate {
  personId: string;
  name: string;
  pinyin: string;
  account: string;
  state: "active" | "left";
  credential: CredentialTable | undefined;
}

const columns = ["p.id as personId", "p.name", "p.pinyin", "p.account", "p.state"] as const;

/** Finds a person by account or id; served by the unique key of person.account and the primary key. */
export async function findCandidate(
  db: Db,
  by: { account: string } | { personId: string },
): Promise<Candidate | undefined> {
  const persons = both(db).selectFrom("kernel.person as p").select(columns);
  const person = await ("account" in by
    ? persons.where("p.account", "=", by.account)
    : persons.where("p.id", "=", by.personId)
  ).executeTakeFirst();
  return person && { ...person, credential: await credentialOf(db, person.personId) };
}

/** Loads a person with the account locked, so that two changes of one account wait for each other. */
export async function lockAccount(tx: Tx, personId: string): Promise<Candidate | undefined> {
  const person = await both(tx)
    .selectFrom("kernel.person as p")
    .select(columns)
    .where("p.id", "=", personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return person && { ...person, credential: await credentialOf(tx, personId) };
}

function credentialOf(db: Db, personId: string): Promise<CredentialTable | undefined> {
  return both(db).selectFrom("kernel.credential").selectAll().where("person_id", "=", personId).executeTakeFirst();
}

/** Whether a person holds any post now; served by post_person. */
export async function hasLivePost(db: Db, personId: string): Promise<boolean> {
  const post = await both(db)
    .selectFrom("kernel.post")
    .select("id")
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return post !== undefined;
}
