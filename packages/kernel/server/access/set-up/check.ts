import type { SecuritySettings, SetUpRequest } from "../../../contract/access/index.ts";
import { type Fault, type Language, sentence } from "../../../contract/base/index.ts";
import { peopleFaults } from "../../../contract/people/index.ts";
import { type Db, tables } from "../../base/index.ts";
import { type PeopleTables, spellPerson } from "../../people/index.ts";
import { faultOf } from "../fault.ts";
import { faultsOfPassword } from "../password/faults.ts";
import { administrators } from "./found-office.ts";

const people = tables<PeopleTables>();

/** Everything that is wrong with a set-up's form, at once. */
export async function faultsOfSetUp(
  db: Db,
  request: SetUpRequest,
  settings: SecuritySettings,
  language: Language,
): Promise<Fault[]> {
  const passwords = administrators.flatMap(({ key }) => {
    const { name, account, password } = request[key];
    const owner = { name, account, pinyin: spellPerson(name).pinyin };
    return faultsOfPassword({ password, owner, settings, language, path: `${key}.password` });
  });
  return [
    ...passwords,
    ...sameAccounts(request, language),
    ...(await takenAccounts(db, request, language)),
    ...(await takenName(db, request, language)),
  ];
}

function sameAccounts(request: SetUpRequest, language: Language): Fault[] {
  const accounts = administrators.map(({ key }) => request[key].account);
  return administrators.flatMap(({ key }, index) =>
    accounts.indexOf(request[key].account) < index ? [faultOf(`${key}.account`, "access.same_account", language)] : [],
  );
}

async function takenAccounts(db: Db, request: SetUpRequest, language: Language): Promise<Fault[]> {
  const wanted = administrators.map(({ key }) => request[key].account);
  const taken = await people(db)
    .selectFrom("kernel.person")
    .select(["account", "name"])
    .where("account", "in", wanted)
    .execute();
  return administrators.flatMap(({ key }) => {
    const holder = taken.find(({ account }) => account === request[key].account);
    const words = peopleFaults["people.account_taken"];
    return holder
      ? [{ path: `${key}.account`, code: "people.account_taken", message: sentence(words, language, { ...holder }) }]
      : [];
  });
}

async function takenName(db: Db, { unit: { name, code } }: SetUpRequest, language: Language): Promise<Fault[]> {
  const other = await people(db)
    .selectFrom("kernel.unit")
    .select("code")
    .where("name", "=", name)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!other || other.code === code) return [];
  const message = sentence(peopleFaults["people.unit_name_taken"], language, { name });
  return [{ path: "unit.name", code: "people.unit_name_taken", message }];
}
