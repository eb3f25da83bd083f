import { MeSettings } from "../../../contract/access/index.ts";
import { command, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Keeps what a person chose for themself, as a whole. */
export const saveSettings = command({
  name: "access.save-settings",
  summary: { zh: "保存个人设置", en: "Save one's own settings" },
  input: MeSettings,
  output: MeSettings,
  access: "signedIn",
  async run({ tx, actor, input, note, subject }) {
    await access(tx)
      .insertInto("kernel.person_setting")
      .values({ person_id: actor.personId, settings: input })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ settings: input }))
      .execute();
    note({ chosen: Object.keys(input) });
    subject({ type: "person", id: actor.personId });
    return input;
  },
});
