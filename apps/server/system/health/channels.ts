import { type HealthPart, sql } from "@tz/kernel/server/base";

const names = {
  email: { zh: "邮件", en: "E-mail" },
  sms: { zh: "短信", en: "Short messages" },
} as const;

interface Row {
  channel: keyof typeof names;
  waiting: number;
  failed: number;
}

/** A channel that is not set up is a choice; messages that failed are not. */
export const channelsHealth: HealthPart = {
  name: "system.channels",
  words: { zh: "通知渠道", en: "Channels" },
  remedy: {
    zh: "有通知未能送出，请检查邮件、短信服务的设置；系统内的提醒不受影响。",
    en: "Messages failed. Check the mail and short-message settings; notices within the system are not affected.",
  },
  async check({ db, services: { config } }) {
    const { rows } = await sql<Row>`
      select c.channel, count(m.id) filter (where m.state in ('waiting', 'sending'))::int as waiting,
        count(m.id) filter (where m.state = 'failed')::int as failed
      from (values ('email'), ('sms')) as c (channel)
      left join kernel.message m on m.channel = c.channel and m.state <> 'sent'
      group by c.channel order by c.channel`.execute(db);
    const isSetUp = { email: config.smtpUrl !== undefined, sms: config.mode === "demo" };
    return {
      level: rows.some(({ failed }) => failed > 0) ? "look" : "good",
      facts: rows.map(({ channel, waiting, failed }) => ({
        words: isSetUp[channel]
          ? { zh: "{name}：待发{waiting}条，失败{failed}条", en: "{name}: {waiting} waiting, {failed} failed" }
          : {
              zh: "{name}：未启用（待发{waiting}条，失败{failed}条）",
              en: "{name}: not set up ({waiting} waiting, {failed} failed)",
            },
        parameters: { name: names[channel].zh, nameEn: names[channel].en, waiting, failed },
      })),
    };
  },
};
