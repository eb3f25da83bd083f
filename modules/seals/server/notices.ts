import type { NoticeWords } from "@tz/kernel/contract/notify";
import { registerNotices } from "@tz/kernel/server/notify";

const words = {
  "seals.waiting": {
    name: { zh: "待用印", en: "Waiting to be sealed" },
    zh: "《{title}》（{number}）已签发编号，请用印。",
    en: "“{title}” ({number}) was signed off and numbered. Please seal it.",
    channels: ["sms"],
  },
} satisfies Record<string, NoticeWords>;

/** What people are told of by seals. */
export const registerSealNotices = (): void => registerNotices(words);
