import type { Bilingual } from "@tz/kernel/contract/base";

/** What the panel of a document's seals says. */
export const sealWords = {
  title: { zh: "用印", en: "Seals" },
  waiting: { zh: "待用印", en: "Waiting" },
  sealed: { zh: "已用印", en: "Sealed" },
  refused: { zh: "不予用印", en: "Not sealed" },
  withdrawn: { zh: "已撤销", en: "Withdrawn" },
  none: { zh: "没有加盖电子印章", en: "No electronic seal" },
  seal: { zh: "去用印", en: "Seal" },
  ofd: { zh: "下载盖章 OFD", en: "Sealed OFD" },
  pdf: { zh: "下载盖章 PDF", en: "Sealed PDF" },
  verify: { zh: "验证印章", en: "Verify" },
} satisfies Record<string, Bilingual>;
