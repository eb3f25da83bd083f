import { z } from "zod";
import { AccountView } from "../../../contract/access/index.ts";
import { notFound, query } from "../../base/index.ts";
import { accountPresenter, readAccount } from "../accounts/account.ts";

/** One person's account. */
export const getAccount = query({
  name: "access.account",
  summary: { zh: "账号状态", en: "The state of an account" },
  input: z.object({ personId: z.uuid() }),
  output: AccountView,
  access: "access.manageAccounts",
  async run({ db, actor, now, input }) {
    const row = await readAccount(db, input.personId);
    if (!row) throw notFound();
    return (await accountPresenter(db, actor.personId, now))(row);
  },
});
