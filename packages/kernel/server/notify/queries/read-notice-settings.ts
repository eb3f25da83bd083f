import { z } from "zod";
import { bilingual } from "../../../contract/base/index.ts";
import { ChannelReach, channelNames, NoticeSettings } from "../../../contract/notify/index.ts";
import { query, sql } from "../../base/index.ts";
import { isConfigured } from "../channels/channel.ts";
import { defaultSettings } from "../quiet.ts";
import { noticeEvents } from "../words.ts";

const Channels = z.array(z.enum(channelNames));

interface Row {
  settings: NoticeSettings | null;
  email: string | null;
  phone: string | null;
}

/** How one is told, with every event there is, how it goes out by default, and what reaches the person. By primary keys. */
export const readNoticeSettings = query({
  name: "notify.settings",
  summary: { zh: "提醒设置", en: "How one is told" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({
    settings: NoticeSettings,
    reach: z.object({ email: ChannelReach, sms: ChannelReach }),
    events: z.array(z.object({ event: z.string(), name: bilingual, channels: Channels })),
  }),
  async run({ db, actor, services: { config } }) {
    const { rows } = await sql<Row>`
      select s.settings, p.email, p.phone from kernel.person p
      left join kernel.notice_setting s on s.person_id = p.id where p.id = ${actor.personId}`.execute(db);
    const { settings, email, phone } = rows[0] ?? { settings: null, email: null, phone: null };
    const reachOf = (channel: "email" | "sms", address: string | null): ChannelReach => {
      if (!isConfigured(channel, config)) return "notConfigured";
      return address ? "ready" : "noAddress";
    };
    const events = noticeEvents(actor.permissions).map((entry) => ({ ...entry, channels: [...entry.channels] }));
    const reach = { email: reachOf("email", email), sms: reachOf("sms", phone) };
    return { settings: settings ?? defaultSettings, reach, events };
  },
});
