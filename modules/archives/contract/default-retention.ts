import type { RetentionRule } from "./retention-table.ts";

const rule = (no: string, words: string, retention: RetentionRule["retention"], when: Partial<RetentionRule> = {}) => ({
  no,
  words,
  kind: "any" as const,
  types: [],
  senders: [],
  title: [],
  ...when,
  retention,
});

const outgoing = { kind: "outgoing" } as const;
const incoming = { kind: "incoming" } as const;

/**
 * With what a unit begins until it has a table of its own, after 《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号，2006）:
 * what shows the unit's main work is kept for ever, what has a reference value for a time for thirty or ten years.
 */
export const defaultRetention: readonly RetentionRule[] = [
  rule("1.1", "临时性、事务性文件（值班安排、停电停水等）", "none", {
    title: ["值班安排", "值班表", "停电", "停水", "作息时间"],
  }),
  rule("2.1", "本机关的决议、决定、命令、公报、公告、通告", "permanent", {
    ...outgoing,
    types: ["决议", "决定", "命令（令）", "命令", "公报", "公告", "通告", "议案"],
  }),
  rule("2.2", "本机关会议纪要", "permanent", { ...outgoing, types: ["纪要"] }),
  rule("2.3", "本机关制定的规章制度、规划、计划、总结", "permanent", {
    ...outgoing,
    title: ["规定", "办法", "细则", "条例", "规划", "总结", "工作要点"],
  }),
  rule("2.4", "机构编制、人事任免、奖惩", "permanent", {
    ...outgoing,
    title: ["机构编制", "机构设置", "机构改革", "任职", "免职", "任免", "表彰", "奖励", "处分"],
  }),
  rule("2.5", "对下级机关请示的批复", "permanent", { ...outgoing, types: ["批复"] }),
  rule("2.6", "报上级机关的请示、报告、意见", "y30", { ...outgoing, types: ["请示", "报告", "意见"] }),
  rule("2.7", "一般事务性的通知、函", "y10", {
    ...outgoing,
    title: ["会议", "培训", "调研", "报送材料", "提供资料", "征求意见"],
  }),
  rule("2.8", "本机关其他发文", "y30", outgoing),
  rule("3.1", "上级机关关于本机关机构、编制、人事、奖惩的文件和批复", "permanent", {
    ...incoming,
    senders: ["superior"],
    title: ["批复", "机构编制", "机构设置", "机构改革", "任职", "免职", "任免", "表彰", "处分"],
  }),
  rule("3.2", "上级机关制发的需要贯彻执行的文件", "y30", { ...incoming, senders: ["superior"] }),
  rule("3.3", "下级机关的请示、报告", "y30", { ...incoming, senders: ["inferior"], types: ["请示", "报告"] }),
  rule("3.4", "同级机关、不相隶属机关和下级机关的其他来文", "y10", incoming),
  rule("9.9", "其他具有查考利用价值的文件", "y10"),
];
