import type { NoticeWords } from "@tz/kernel/contract/notify";
import { registerNotices } from "@tz/kernel/server/notify";
import { dropNotices, signInNotices } from "../contract/index.ts";

const words = {
  "seals.waiting": {
    name: { zh: "待用印", en: "Waiting to be sealed" },
    zh: "《{title}》（{number}）已签发编号，请用印。",
    en: "“{title}” ({number}) was signed off and numbered. Please seal it.",
    channels: ["sms"],
  },
  "seals.keeper-changed": {
    name: { zh: "更换印章管理员", en: "Keeper of a seal changed" },
    zh: "“{name}”印章的管理员由{before}更换为{after}，请办理交接。",
    en: "The seal “{name}” is now kept by {after} in place of {before}. Please hand it over.",
    channels: [],
  },
  "seals.ending": {
    name: { zh: "印章即将到期", en: "Seal runs out" },
    zh: "“{name}”印章有效期至{until}，到期后不能用印，请联系安全管理员续期。",
    en: "The seal “{name}” is valid until {until} and cannot be used after that. Let the security administrator renew it.",
    channels: [],
  },
  "seals.renewals-due": {
    name: { zh: "印章待续期", en: "Seals to be renewed" },
    zh: "有{count}枚印章需要续期，最早的“{name}”有效期至{until}，请办理。",
    en: "{count} {count, seal is|seals are} to be renewed; the first, “{name}”, is valid until {until}.",
    permission: "seals.authority",
    channels: [],
  },
  "seals.root-ending": {
    name: { zh: "根证书即将到期", en: "Root certificates run out" },
    zh: "“{name}”的根证书有效期至{until}，新签发的证书已不足两年，请更换根证书。",
    en: "The root certificates of “{name}” are valid until {until}; what they issue now lasts less than two years. Renew them.",
    permission: "seals.authority",
    channels: [],
  },
  "seals.keeper-left": {
    name: { zh: "印章无人保管", en: "Seal without a keeper" },
    zh: "“{name}”印章管理员{keeper}已不在本单位任职，请更换印章管理员。",
    en: "{keeper}, who kept the seal “{name}”, has left the unit. Name another keeper.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;

/** What people are told of by seals. */
export const registerSealNotices = (): void => registerNotices({ ...words, ...signInNotices, ...dropNotices });
