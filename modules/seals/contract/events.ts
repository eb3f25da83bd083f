import type { Bilingual } from "@tz/kernel/contract/base";

export const sealsEvents = {
  "seals.authority-founded": { zh: "建立证书认证机构", en: "Certificate authority founded" },
  "seals.authority-renewed": { zh: "更换根证书", en: "Root certificates renewed" },
  "seals.drop-asked": { zh: "申请根证书停止信任", en: "A root is to be dropped" },
  "seals.root-dropped": { zh: "根证书停止信任", en: "A root is believed no more" },
  "seals.requested": { zh: "申请制发印章", en: "Seal asked for" },
  "seals.approved": { zh: "批准制发印章", en: "Seal approved" },
  "seals.renewed": { zh: "印章续期", en: "Seal renewed" },
  "seals.keeper-changed": { zh: "更换印章管理员", en: "Keeper of a seal changed" },
  "seals.unit-rule-changed": { zh: "更改用印规则", en: "A unit's rule of seals changed" },
  "seals.paper-sealed": { zh: "公文用印", en: "Paper sealed" },
} satisfies Record<string, Bilingual>;

/** What jobs leave in the audit trail without anybody's doing. */
export const sealsJobEvents = {
  "seals.ask-for-use": { zh: "转交印章管理员用印", en: "Papers passed on to the keepers of seals" },
  "seals.remind-ending": {
    zh: "提醒印章续期、更换管理员",
    en: "People were reminded of seals that end or have no keeper",
  },
  "seals.withdraw-use": { zh: "撤销待用印", en: "Waiting papers withdrawn from sealing" },
} satisfies Record<string, Bilingual>;
