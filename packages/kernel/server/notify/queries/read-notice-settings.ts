import { z } from "zod";
import { bilingual } from "../../../contract/base/index.ts";
import { channelNames, NoticeSettings } from "../../../contract/notify/index.ts";
import { query, sql } from "../../base/index.ts";
import { defaultSettings } from "../quiet.ts";
import { noticeEvents } from "../words.ts";

const Channels = z.array(z.enum(channelNames));

/** How one is told, with every event there is and how it goes out by default. */
export const readNoticeSettings = query({
  name: "notify.settings",
  summary: { zh: "提醒设置", en: "How one is told" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({
    settings: NoticeSettings,
    events: z.array(z.object({ event: z.string(), name: bilingual, channels: Channels })),
  }),
  async run({ db, actor }) {
    const { rows } = await sql<{ settings: NoticeSettings }>`
      select settings from kernel.notice_setting where person_id = ${actor.personId}`.execute(db);
    const events = noticeEvents(actor.permissions).map((entry) => ({ ...entry, channels: [...entry.channels] }));
    return { settings: rows[0]?.settings ?? defaultSettings, events };
  },
});
