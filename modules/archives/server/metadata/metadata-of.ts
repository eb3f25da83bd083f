import { retentionEntries } from "../../contract/index.ts";
import type { ItemRow, PartRow } from "../tables.ts";

/** Values by the number of their element; what is not there has none. */
export type Values = Readonly<Record<string, string | undefined>>;

/** The metadata of an item by the entities of DA/T 46-2009. */
export interface Metadata {
  record: Values;
  files: readonly (Values & { place: string })[];
  agents: readonly Values[];
  acts: readonly Values[];
  relations: readonly Values[];
}

/** Who keeps the item now. */
export interface Keeper {
  holder_name: string;
}

/** Everything that DA/T 46-2009 asks of an item, from what is kept of it. */
export function metadataOf(item: ItemRow & Keeper, parts: readonly PartRow[]): Metadata {
  return {
    record: recordValues(item, parts),
    files: parts.map(fileValues),
    agents: agentsOf(item),
    acts: actsOf(item),
    relations: [{ M86: item.id, M87: "文件与业务关系", M88: "形成于" }],
  };
}

const filled = (text: string | null): string | undefined => text || undefined;

function recordValues(item: ItemRow & Keeper, parts: readonly PartRow[]): Values {
  const { facts } = item;
  return {
    M1: "文件",
    M3: item.state === "transferred" ? item.holder_name : undefined,
    M5: item.fonds_name,
    M6: item.fonds_name,
    M7: item.id,
    M8: item.code,
    M9: item.fonds,
    M11: String(item.year),
    M12: retentionEntries[item.retention].zh,
    M13: filled(item.organ_name),
    M14: "WS",
    M17: String(item.n).padStart(4, "0"),
    M22: item.title,
    M31: filled(item.document_number),
    M32: item.author,
    M33: item.date.replaceAll("-", ""),
    M34: filled(facts.documentTypeWords),
    M35: filled(facts.urgencyWords),
    M36: filled(facts.recipients),
    M37: filled(facts.copyRecipients),
    M38: item.secrecy === "internal" ? "内部" : undefined,
    M41: parts.length > 1 ? "组合文件" : "单件",
    M42: "1",
    M43: String(item.pages),
    M44: "汉语",
    M45: item.kind === "outgoing" ? "正本" : undefined,
    M66: item.holder_name,
    M75: item.secrecy === "internal" ? "内部" : "公开范围按单位规定",
    M76: filled(item.note),
  };
}

const fileValues = ({ place, media_type, name, size }: PartRow) => ({
  place: String(place),
  M47: media_type,
  M48: name,
  M49: String(size),
  M51: "Tongzheng 通政",
});

/** The unit, and everybody who acted, once each. */
function agentsOf({ fonds_name, facts }: ItemRow): Values[] {
  const people = new Map(facts.acts.filter(({ person }) => person).map(({ person, post }) => [person, post]));
  return [
    { M77: "单位", M78: fonds_name },
    ...[...people].map(([M78, post]) => ({ M77: "个人", M78, M80: filled(post) })),
  ];
}

const actsOf = ({ facts, archived_at }: ItemRow): Values[] => [
  ...facts.acts.map(({ at, act, person, opinion }) => ({
    M81: "历史行为",
    M82: act,
    M83: at,
    M85: [person, opinion].filter(Boolean).join("：") || undefined,
  })),
  { M81: "历史行为", M82: "归档", M83: archived_at.toISOString() },
];
