import { z } from "zod";
import { SetUpState } from "../../../contract/access/index.ts";
import { query, tables } from "../../base/index.ts";
import { isAlive } from "../set-up/code.ts";
import { setUpNeeded } from "../set-up/needed.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Whether the set-up page is open. */
export const readSetUpState = query({
  name: "access.set-up-state",
  summary: { zh: "是否需要初始设置", en: "Whether the system waits for its set-up" },
  input: z.object({}),
  output: SetUpState,
  access: "public",
  async run({ db, now, services: { config } }) {
    const needed = await setUpNeeded(db, config);
    const row = needed ? await access(db).selectFrom("kernel.set_up").selectAll().executeTakeFirst() : undefined;
    return { needed, codeAlive: isAlive(row, now) };
  },
});
