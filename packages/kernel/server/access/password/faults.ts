import {
  type PasswordFault,
  passwordFaultNumber,
  passwordFaults,
  passwordFaultWords,
  type SecuritySettings,
} from "../../../contract/access/index.ts";
import { type Fault, type Language, sentence } from "../../../contract/base/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";
import { verifyPassword } from "./hash.ts";

const access = tables<AccessTables>();

interface NewPassword {
  password: string;
  owner: { account: string; name: string; pinyin: string };
  settings: SecuritySettings;
  language: Language;
  /** Field of the form. */
  path: string;
}

/** Everything that is wrong with a new password, in words; the history aside. */
export function faultsOfPassword({ password, owner, ...rest }: NewPassword): Fault[] {
  return passwordFaults(password, rest.settings, owner).map((fault) => inWords(fault, rest));
}

/** Says so if a password is one of the person's last ones, the present one first. Slow: one hash for each. */
export async function faultsOfHistory(db: Db, personId: string, asked: NewPassword): Promise<Fault[]> {
  const former = await access(db)
    .selectFrom("kernel.password_history")
    .select("hash")
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .limit(asked.settings.passwordHistory)
    .execute();
  for (const [index, { hash }] of former.entries()) {
    if (await verifyPassword(hash, asked.password)) return [inWords(index === 0 ? "same_as_old" : "reused", asked)];
  }
  return [];
}

function inWords(fault: PasswordFault, { settings, language, path }: Omit<NewPassword, "password" | "owner">): Fault {
  const n = passwordFaultNumber(fault, settings);
  return { path, code: fault, message: sentence(passwordFaultWords[fault], language, { n }) };
}
