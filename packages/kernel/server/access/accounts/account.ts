import type { AccountView, Duty } from "../../../contract/access/index.ts";
import { type Db, sql, type Tx } from "../../base/index.ts";
import { currentSettings } from "../password/settings.ts";
import { dueOf, isDormant } from "../session/session-state.ts";
import type { CredentialTable } from "../tables.ts";

/** A person, the credential and the lock. */
export interface AccountRow {
  person_id: string;
  name: string;
  account: string;
  state: "active" | "left";
  duty: Duty;
  has_password: boolean;
  must_change: CredentialTable["must_change"];
  changed_at: Date;
  last_used_at: Date | null;
  suspended_at: Date | null;
  totp: boolean;
  locked_until: Date | null;
}

/** The columns of an account over `p` (person), `c` (credential) and `g` (the guard of the account). */
export const accountColumns = sql`
  p.id as person_id, p.name, p.account, p.state, c.person_id is not null as has_password, c.must_change, c.changed_at,
  c.last_used_at, c.suspended_at, c.totp_secret is not null as totp, g.locked_until,
  coalesce((select r.duty from kernel.post_role r join kernel.post t on t.id = r.post_id and t.ended_at is null
    where r.person_id = p.id limit 1), 'business') as duty`;

export const accountTables = sql`
  kernel.person p
  left join kernel.credential c on c.person_id = p.id
  left join kernel.sign_in_guard g on g.kind = 'account' and g.key = p.account`;

/** One account by primary keys. */
export async function readAccount(db: Db, personId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from ${accountTables} where p.id = ${personId}`.execute(db);
  return rows[0];
}

/** The same, locked against another change of the account. */
export async function lockAccountRow(tx: Tx, personId: string): Promise<AccountRow | undefined> {
  await sql`select 1 from kernel.person where id = ${personId} for no key update`.execute(tx);
  return readAccount(tx, personId);
}

export const isLocked = ({ locked_until }: AccountRow, now: Date) => locked_until !== null && locked_until > now;

/** Nobody may work on their own account, nor on an administrator's, whose power it would lend; a first password is none. */
export function mayManage(
  readerId: string,
  row: AccountRow,
): true | "access.own_account" | "access.administrator_account" {
  if (row.person_id === readerId) return "access.own_account";
  return row.duty === "business" || !row.has_password ? true : "access.administrator_account";
}

/** Presents accounts to the security administrator. */
export async function accountPresenter(db: Db, readerId: string, now: Date): Promise<(row: AccountRow) => AccountView> {
  const settings = await currentSettings(db);
  return (row) => {
    const troubles: [AccountView["troubles"][number], boolean][] = [
      ["noPassword", !row.has_password],
      ["locked", isLocked(row, now)],
      ["suspended", row.suspended_at !== null],
      ["dormant", row.last_used_at !== null && isDormant(row.last_used_at, settings, now)],
    ];
    const found = troubles.filter(([, there]) => there).map(([trouble]) => trouble);
    return {
      personId: row.person_id,
      name: row.name,
      account: row.account,
      duty: row.duty,
      troubles: found,
      lockedUntil: isLocked(row, now) ? (row.locked_until?.toISOString() ?? null) : null,
      passwordDue: row.has_password ? dueOf(row, settings, now) : null,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      totpEnabled: row.totp,
      may: permitted(readerId, row, found),
    };
  };
}

function permitted(readerId: string, row: AccountRow, troubles: AccountView["troubles"]): AccountView["may"] {
  const others = row.person_id !== readerId;
  const managed = mayManage(readerId, row) === true;
  const all: [AccountView["may"][number], boolean][] = [
    ["issuePassword", managed && row.state === "active"],
    ["unlock", others && troubles.some((trouble) => trouble !== "noPassword")],
    ["suspend", managed && row.has_password && row.suspended_at === null],
    ["resetTotp", managed && row.totp],
    ["endSessions", others],
  ];
  return all.filter(([, allowed]) => allowed).map(([operation]) => operation);
}
