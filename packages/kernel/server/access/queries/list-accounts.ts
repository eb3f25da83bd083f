import { z } from "zod";
import { AccountView, accountTroubles } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { type AccountRow, accountColumns, accountPresenter, accountTables } from "../accounts/account.ts";
import { currentSettings } from "../password/settings.ts";

const DAY = 86_400_000;

/**
 * Accounts that need the security administrator, by one kind of trouble, in the order of the persons' ids. Locked ones
 * come from the few rows of sign_in_guard; the others walk the primary keys of person and credential from the cursor on
 * and stop at the page's end.
 */
export const listAccounts = query({
  name: "access.list-accounts",
  summary: { zh: "待处理的账号", en: "Accounts that need attention" },
  input: z.object({ ...pageRequest, trouble: z.enum(accountTroubles) }),
  output: pageOf(AccountView),
  access: "access.manageAccounts",
  async run({ db, actor, now, input: { cursor, limit, trouble } }) {
    const [after] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [];
    const { dormantAfterDays } = await currentSettings(db);
    const unusedSince = new Date(now.getTime() - dormantAfterDays * DAY);
    const condition = {
      noPassword: sql`c.person_id is null`,
      locked: sql`g.locked_until > ${now}`,
      suspended: sql`c.suspended_at is not null`,
      dormant: sql`c.last_used_at <= ${unusedSince}`,
    }[trouble];
    const { rows } = await sql<AccountRow>`
      select ${accountColumns} from ${accountTables}
      where p.state = 'active' and ${condition} and (${after ?? null}::uuid is null or p.id > ${after ?? null})
      order by p.id limit ${limit + 1}`.execute(db);
    const present = await accountPresenter(db, actor.personId, now);
    return keysetPage(rows, limit, (row) => [row.person_id], present);
  },
});
