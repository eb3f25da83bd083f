import { type HealthContext, type HealthFact, type HealthPart, sql } from "@tz/kernel/server/base";
import { rulesInForce } from "@tz/kernel/server/rules";
import { certificateEnd } from "./authority/issue.ts";
import { reminderRules } from "./jobs/reminder-rules.ts";

const kinds = { sm2: "SM2", p256: "ECDSA" } as const;

interface Root {
  algorithm: keyof typeof kinds;
  not_after: Date;
  has_key: boolean;
  asked: boolean;
}

/** The roots in use: an end that cuts their certificates short, a lost key, a request to drop one. By authority_in_use. */
const roots: HealthPart = {
  name: "seals.roots",
  words: { zh: "根证书", en: "Root certificates" },
  remedy: {
    zh: "请安全管理员在“印章与数字证书”中更换即将到期的根证书；有停止信任申请的，请核实后办理。",
    en: "Let the security administrator renew roots that run out; decide about a request to drop one.",
  },
  async check({ db, now }) {
    const { rows } = await sql<Root>`
      select a.algorithm, a.not_after, a.private_key is not null as has_key,
        exists (select from seals.root_drop d where d.authority_id = a.id and d.state = 'asked') as asked
      from seals.authority a where a.retired_at is null order by a.algorithm desc`.execute(db);
    if (rows.length === 0)
      return { level: "good", facts: [{ words: { zh: "还没有建立证书认证机构", en: "No authority was founded" } }] };
    const isBad = rows.some(({ not_after, has_key }) => not_after <= now || !has_key);
    const isNear = rows.some(({ not_after, asked }) => asked || not_after < certificateEnd(now));
    return { level: isBad ? "bad" : isNear ? "look" : "good", facts: rows.flatMap(rootFacts) };
  },
};

function rootFacts({ algorithm, not_after, has_key, asked }: Root): HealthFact[] {
  const parameters = { kind: kinds[algorithm] };
  const until = { words: { zh: "{kind}根证书有效期至", en: "{kind} root, valid until" }, parameters, at: not_after };
  const lost = { words: { zh: "{kind}根证书私钥已丢失，不能签发", en: "The {kind} root's key is lost" }, parameters };
  const drop = { words: { zh: "{kind}根证书停止信任申请待审批", en: "Asked: to drop the {kind} root" }, parameters };
  return [until, ...(has_key ? [] : [lost]), ...(asked ? [drop] : [])];
}

/** Seals that have ended, and those that soon will, as the rule of reminders says. By seal_ending. */
const ending: HealthPart = {
  name: "seals.ending",
  words: { zh: "印章有效期", en: "Validity of seals" },
  remedy: {
    zh: "请安全管理员在“印章与数字证书”中为列为“待续期”的印章续期，到期后不能用印。",
    en: "Let the security administrator renew them; a seal that has ended seals nothing.",
  },
  async check({ db, now }: HealthContext) {
    const { endingDays } = await rulesInForce(db, reminderRules, now);
    const { rows } = await sql<{ ended: number; soon: number }>`
      select count(*) filter (where valid_until <= ${now})::int as ended,
        count(*) filter (where valid_until > ${now})::int as soon
      from seals.seal where state in ('active', 'suspended')
        and valid_until <= ${now}::timestamptz + make_interval(days => ${endingDays})`.execute(db);
    const { ended, soon } = rows[0]!;
    const words = {
      zh: "已到期{ended}枚，{days}天内到期{soon}枚",
      en: "{ended} ended, {soon} within {days} {days, day|days}",
    };
    return {
      level: ended + soon > 0 ? "look" : "good",
      facts: [{ words, parameters: { ended, soon, days: endingDays } }],
    };
  },
};

export const sealsHealth: readonly HealthPart[] = [roots, ending];
