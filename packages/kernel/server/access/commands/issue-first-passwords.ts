import { z } from "zod";
import { IssuedPassword } from "../../../contract/access/index.ts";
import { command, invalid, sql, type Tx } from "../../base/index.ts";
import { type AccountRow, accountColumns, accountTables } from "../accounts/account.ts";
import { faultOf } from "../fault.ts";
import { hashPassword, temporaryPassword } from "../password/hash.ts";
import { writePassword } from "../password/write-credential.ts";

/** Gives the first password to people who have none: after an import, a whole unit at once. All or nobody. */
export const issueFirstPasswords = command({
  name: "access.issue-first-passwords",
  summary: { zh: "批量发放初始口令", en: "Issue first passwords" },
  input: z.object({ personIds: z.array(z.uuid()).min(1).max(100) }),
  output: z.object({ issued: z.array(IssuedPassword) }),
  access: "access.manageAccounts",
  secret: true,
  prepare: ({ input }) =>
    Promise.all(
      input.personIds.map(async () => {
        const password = temporaryPassword();
        return { password, hash: await hashPassword(password) };
      }),
    ),
  async run({ tx, now, actor, input, prepared, note }) {
    const accounts = await withoutPassword(tx, input.personIds);
    const faults = input.personIds.flatMap((id, index) =>
      accounts.has(id) ? [] : [faultOf(`personIds.${index}`, "access.has_password", actor.language)],
    );
    if (faults.length > 0) throw invalid(faults);
    const issued: IssuedPassword[] = [];
    for (const [personId, row] of accounts) {
      const { password, hash } = prepared[issued.length] ?? { password: "", hash: "" };
      await writePassword(tx, { personId, hash, mustChange: true, now });
      issued.push({ personId, name: row.name, account: row.account, password });
    }
    note({ accounts: issued.map(({ account }) => account) });
    return { issued };
  },
});

/** Those of the persons who are there and have no password, locked, in the order of their ids. */
async function withoutPassword(tx: Tx, personIds: readonly string[]): Promise<Map<string, AccountRow>> {
  await sql`select 1 from kernel.person where id = any (${personIds}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from ${accountTables}
    where p.id = any (${personIds}::uuid[]) and p.state = 'active' and c.person_id is null order by p.id`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row]));
}
