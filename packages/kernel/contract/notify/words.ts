import type { Bilingual } from "../base/index.ts";
import type { channelNames } from "./schemas.ts";

/** The sentence of a notice (`{title}`, `{unit}`, `{person}`, `{reason}` are filled in) and how it goes out by default. */
export interface NoticeWords extends Bilingual {
  name: Bilingual;
  channels: readonly (typeof channelNames)[number][];
  /** What only administrators are told: who holds this permission. Nobody else finds it among their settings. */
  permission?: string;
}

/** Every event that people are told of by the kernel; modules add theirs with `registerNotices`. */
export const noticeWords = {
  "access.delegated": {
    name: { zh: "委托代办", en: "Delegation" },
    zh: "{person}委托{to}代办事项，起止时间和范围见委托代办。",
    en: "{to} stands in for {person}; the delegations say when and for what.",
    channels: ["sms"],
  },
  "access.delegation-revoked": {
    name: { zh: "委托撤销", en: "Delegation revoked" },
    zh: "{person}委托{to}代办的事项已撤销委托，未办的仍由{person}办理；如需继续，请另行委托。",
    en: "{to} no longer stands in for {person}, whose tasks stay with them. Delegate anew if need be.",
    channels: ["sms"],
  },
  "audit.faults-found": {
    name: { zh: "审计日志被改动", en: "Audit trail tampered with" },
    zh: "校验发现审计日志有{count}处被改动，请立即在“封存与校验”中查看，保护现场并按应急预案报告。",
    en: "{count} {count, place|places} of the audit trail {count, was|were} tampered with. See “Seal and verification” at once, secure the machine and report it.",
    permission: "audit.read",
    channels: ["sms", "email"],
  },
  "delivery.delivered": {
    name: { zh: "新到文件", en: "Document arrived" },
    zh: "{unit}来文《{title}》，请签收。",
    en: "“{title}” arrived from {unit}. Please accept it.",
    channels: ["sms"],
  },
  "delivery.undeliverable": {
    name: { zh: "无人接收", en: "Nobody to receive" },
    zh: "《{title}》送达{unit}时无人可以签收，请联系该单位；由安全管理员为其收文人员授予“文书”角色后即可签收。",
    en: "Nobody at {unit} can accept “{title}”. Contact the unit; once the security administrator gives its clerk the role “clerk”, it can be accepted.",
    channels: ["sms"],
  },
  "delivery.unit-without-receiver": {
    name: { zh: "单位无人收文", en: "Unit without a receiver" },
    zh: "{unit}有来文送达，但没有人可以签收。请在“授权”中为该单位的收文人员授予“文书”角色，授予后即可签收。",
    en: "Papers arrived at {unit}, where nobody can accept them. Under “Who holds roles”, give its clerk the role “clerk”; then they can.",
    permission: "access.manageRoles",
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
    en: "{count} {count, unit has|units have} not accepted “{title}” yet. You can urge them on the tracking page.",
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
    en: "{count} {count, unit is|units are} late with “{title}”. You can urge them on the tracking page.",
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
  "numbering.reservation-expired": {
    name: { zh: "预留编号到期", en: "Reserved number returned" },
    zh: "您预留的{title}到期未用，已退回号簿，请勿再用。",
    en: "The number {title} kept for you was not used in time and went back to the ledger. Do not use it.",
    channels: [],
  },
  "workflow.task-opened": {
    name: { zh: "新待办", en: "New task" },
    zh: "《{title}》已送您办理（{step}）。",
    en: "“{title}” is with you for “{step}”.",
    channels: ["sms"],
  },
  "workflow.task-sent-back": {
    name: { zh: "退回件", en: "Sent back" },
    zh: "{person}退回《{title}》：{reason}",
    en: "{person} sent “{title}” back: {reason}",
    channels: ["sms"],
  },
  "workflow.task-urged": {
    name: { zh: "催办", en: "Urged" },
    zh: "{person}催办《{title}》（{step}）。{reason}",
    en: "{person} urges “{title}” ({step}). {reason}",
    channels: ["sms"],
  },
  "workflow.task-due-soon": {
    name: { zh: "即将到期", en: "Due soon" },
    zh: "《{title}》（{step}）即将到期，请抓紧办理。",
    en: "“{title}” ({step}) is due soon.",
    channels: [],
  },
  "workflow.task-overdue": {
    name: { zh: "逾期", en: "Overdue" },
    zh: "《{title}》（{step}）已经逾期，请立即办理。",
    en: "“{title}” ({step}) is overdue.",
    channels: ["sms"],
  },
  "workflow.task-forgotten": {
    name: { zh: "久未办理", en: "Left lying" },
    zh: "《{title}》（{step}）在您这里停留已久，请办理。",
    en: "“{title}” ({step}) has been lying with you.",
    channels: [],
  },
  "workflow.task-urged-beside": {
    name: { zh: "本单位被催办", en: "Unit urged" },
    zh: "本单位人员的待办《{title}》（{step}）被催办，请提醒其办理。",
    en: "A task of your unit, “{title}” ({step}), was urged. Please remind its handler.",
    channels: [],
  },
  "workflow.task-due-soon-beside": {
    name: { zh: "本单位即将到期", en: "Unit due soon" },
    zh: "本单位人员的待办《{title}》（{step}）即将到期。",
    en: "A task of your unit, “{title}” ({step}), is due soon.",
    channels: [],
  },
  "workflow.task-overdue-beside": {
    name: { zh: "本单位逾期", en: "Unit overdue" },
    zh: "本单位人员的待办《{title}》（{step}）已经逾期，请督促办理。",
    en: "A task of your unit, “{title}” ({step}), is overdue. Please see to it.",
    channels: [],
  },
  "workflow.task-forgotten-beside": {
    name: { zh: "本单位久未办理", en: "Left lying in the unit" },
    zh: "本单位人员的待办《{title}》（{step}）久未办理，请提醒。",
    en: "A task of your unit, “{title}” ({step}), has been lying. Please see to it.",
    channels: [],
  },
  "workflow.case-suspended": {
    name: { zh: "流程久未恢复", en: "Case left suspended" },
    zh: "《{title}》的流程已暂停多日，请恢复办理或予以终止。",
    en: "The process of “{title}” has been suspended for days. Resume it or end it.",
    channels: [],
  },
  "workflow.circulated": {
    name: { zh: "传阅", en: "To read" },
    zh: "{person}送您传阅《{title}》。{reason}",
    en: "{person} sends you “{title}” to read. {reason}",
    channels: [],
  },
  "workflow.instance-finished": {
    name: { zh: "办理结束", en: "Finished" },
    zh: "您发起的《{title}》已办理结束。",
    en: "“{title}”, which you began, is finished.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;
