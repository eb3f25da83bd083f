import { spellPerson } from "./spelling.ts";

/** The account that a name suggests; a name without Latin letters in its spelling suggests `user`. */
export function accountFor(name: string): string {
  const letters = spellPerson(name)
    .pinyin.replace(/[^a-z0-9]/g, "")
    .slice(0, 24);
  return /^[a-z]./.test(letters) ? letters : `user${letters}`;
}

/** The suggested account, or it with the first number that is free. */
export function firstFreeAccount(base: string, taken: ReadonlySet<string>): string {
  let account = base;
  for (let serial = 2; taken.has(account); serial += 1) account = `${base}${serial}`;
  return account;
}
