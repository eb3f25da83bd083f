import type { Bilingual } from "@tz/kernel/contract/base";
import type { SignedOpinionView } from "../../contract/index.ts";

/** What is said of opinions that bear their writers' signatures. */
export const signedWords = {
  mark: { zh: "已签名", en: "Signed" },
  markChanged: { zh: "签名后已改动", en: "Changed since signed" },
  title: { zh: "意见的电子签名", en: "The opinion's signature" },
  valid: {
    zh: "验证通过：意见由签名人本人签署，签名后未被改动。",
    en: "Good: the signer signed this, and nothing of it was changed since.",
  },
  changed: {
    zh: "签名后已被改动：{parts}。请以签名时的内容为准，并查明改动原因。",
    en: "Changed since it was signed: {parts}.",
  },
  wrong: {
    zh: "签名验证不通过，不能认定由签名人签署。",
    en: "The signature does not hold; nobody can be taken to have signed this.",
  },
  expired: {
    zh: "内容未被改动，但签名时证书不在有效期内。",
    en: "Nothing was changed, but the certificate was out of its time.",
  },
  revoked: {
    zh: "内容未被改动，但签名时证书已吊销。",
    en: "Nothing was changed, but the certificate was revoked by then.",
  },
  rootDropped: {
    zh: "内容未被改动，但签发证书的根证书后来停止了信任；签名时间只凭本系统记载。",
    en: "Nothing was changed, but the root of the certificate was dropped later; only this system vouches for the time.",
  },
  signer: { zh: "签名人", en: "Signed by" },
  at: { zh: "签名时间", en: "Signed at" },
  step: { zh: "环节", en: "Step" },
  opinion: { zh: "签名的意见", en: "What was signed" },
  certificate: { zh: "证书", en: "Certificate" },
  certificateFacts: {
    zh: "由{issuer}签发，有效期{from}至{to}，序列号{serial}",
    en: "issued by {issuer}, valid {from} to {to}, serial number {serial}",
  },
  covers: { zh: "签名覆盖", en: "What it covers" },
  coversOpinion: { zh: "意见、结论、环节、签名人、时间", en: "opinion, outcome, step, person, time" },
  notSame: { zh: "（已改动）", en: " (changed)" },
  picture: { zh: "{name}的签名", en: "Signature of {name}" },
} satisfies Record<string, Bilingual>;

export const changeWords: Record<SignedOpinionView["changed"][number], Bilingual> = {
  opinion: { zh: "意见", en: "the opinion" },
  outcome: { zh: "结论", en: "the outcome" },
  step: { zh: "环节", en: "the step" },
  person: { zh: "签名人", en: "the person" },
  time: { zh: "时间", en: "the time" },
  content: { zh: "签批的文稿", en: "the text that was signed off" },
};
