import { z } from "zod";
import { NoticeSettings } from "../../../contract/notify/index.ts";
import { command, sql } from "../../base/index.ts";

/** Sets how one wants to be told. */
export const changeNoticeSettings = command({
  name: "notify.change-settings",
  summary: { zh: "修改提醒设置", en: "Change how one is told" },
  access: "signedIn",
  input: z.object({ settings: NoticeSettings }),
  output: NoticeSettings,
  async run({ tx, actor, input }) {
    const settings = JSON.stringify(input.settings);
    await sql`
      insert into kernel.notice_setting (person_id, settings) values (${actor.personId}, ${settings})
      on conflict (person_id) do update set settings = excluded.settings`.execute(tx);
    return input.settings;
  },
});
