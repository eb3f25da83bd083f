import type { Bilingual } from "../base/index.ts";
import type { channelNames } from "./schemas.ts";

/** The sentence of a notice (`{title}`, `{unit}`, `{person}`, `{reason}` are filled in) and how it goes out by default. */
export interface NoticeWords extends Bilingual {
  name: Bilingual;
  channels: readonly (typeof channelNames)[number][];
}

/** Every event that people are told of by the kernel; modules add theirs with `registerNotices`. */
export const noticeWords = {
  "delivery.delivered": {
    name: { zh: "新到文件", en: "Document arrived" },
    zh: "{unit}来文《{title}》，请签收。",
    en: "“{title}” arrived from {unit}. Please accept it.",
    channels: ["sms"],
  },
  "delivery.undeliverable": {
    name: { zh: "无人接收", en: "Nobody to receive" },
    zh: "《{title}》送达{unit}时无人可以签收，请联系该单位或系统管理员。",
    en: "Nobody at {unit} can accept “{title}”. Contact the unit or the system administrator.",
    channels: ["sms"],
  },
  "delivery.unaccepted": {
    name: { zh: "逾期未签收", en: "Not accepted in time" },
    zh: "《{title}》尚未签收，请尽快签收。",
    en: "“{title}” is still to be accepted.",
    channels: ["sms"],
  },
  "delivery.unaccepted-by-others": {
    name: { zh: "有单位逾期未签收", en: "Units have not accepted in time" },
    zh: "《{title}》还有{count}个单位未签收，可在流转跟踪中催办。",
    en: "{count} units have not accepted “{title}” yet. You can urge them on the tracking page.",
    channels: [],
  },
  "delivery.due-soon": {
    name: { zh: "收文即将到期", en: "Incoming due soon" },
    zh: "《{title}》办理时限将至，请抓紧办理。",
    en: "“{title}” is due soon.",
    channels: [],
  },
  "delivery.late": {
    name: { zh: "收文逾期", en: "Incoming late" },
    zh: "《{title}》已超过办理时限，请立即办理。",
    en: "“{title}” is past its date.",
    channels: ["sms"],
  },
  "delivery.late-at-others": {
    name: { zh: "有单位逾期未办结", en: "Units are late" },
    zh: "《{title}》有{count}个单位逾期未办结，可在流转跟踪中催办。",
    en: "{count} units are late with “{title}”. You can urge them on the tracking page.",
    channels: [],
  },
  "delivery.urged": {
    name: { zh: "收文催办", en: "Urged" },
    zh: "发文单位催办《{title}》。{reason}",
    en: "The sender urges “{title}”. {reason}",
    channels: ["sms"],
  },
  "delivery.sent-back": {
    name: { zh: "发文被退回", en: "Sent back" },
    zh: "{unit}退回《{title}》：{reason}",
    en: "{unit} sent “{title}” back: {reason}",
    channels: [],
  },
  "delivery.refused": {
    name: { zh: "发文被拒收", en: "Refused" },
    zh: "{unit}拒收《{title}》：{reason}",
    en: "{unit} refused “{title}”: {reason}",
    channels: [],
  },
  "delivery.recalled": {
    name: { zh: "来文被撤回", en: "Recalled" },
    zh: "{unit}撤回《{title}》：{reason}",
    en: "{unit} recalled “{title}”: {reason}",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;
