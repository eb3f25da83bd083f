import type { AuditRow } from "../../../contract/audit/index.ts";
import type { Bilingual, Language } from "../../../contract/base/index.ts";

interface Column extends Bilingual {
  /** In characters. */
  width: number;
  value(row: AuditRow, language: Language): string;
}

const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "medium" });

/** What an export of the trail shows of a row, in the reader's language; times are China's. */
export const columns: readonly Column[] = [
  { zh: "时间", en: "Time", width: 20, value: ({ at }) => format.format(new Date(at)) },
  { zh: "事件", en: "Event", width: 24, value: ({ event }) => event },
  { zh: "事件代码", en: "Event code", width: 28, value: ({ command }) => command },
  { zh: "结果", en: "Result", width: 8, value: ({ ok }, language) => result[language][ok ? 0 : 1] },
  { zh: "人员", en: "Person", width: 12, value: ({ personName }) => personName ?? "" },
  { zh: "职务", en: "Post", width: 18, value: ({ postTitle }) => postTitle ?? "" },
  { zh: "单位", en: "Unit", width: 28, value: ({ unitName }) => unitName ?? "" },
  { zh: "代何人办理", en: "On behalf of", width: 12, value: ({ onBehalfOfName }) => onBehalfOfName ?? "" },
  { zh: "网络地址", en: "Address", width: 16, value: ({ ip }) => ip ?? "" },
  { zh: "对象类型", en: "Subject type", width: 20, value: ({ subjectType }) => subjectType ?? "" },
  { zh: "对象编号", en: "Subject", width: 38, value: ({ subjectId }) => subjectId ?? "" },
  { zh: "对象所属单位", en: "Subject's unit", width: 28, value: ({ subjectUnitName }) => subjectUnitName ?? "" },
  { zh: "详情", en: "Details", width: 60, value: ({ note }) => JSON.stringify(note) },
  {
    zh: "封存序号",
    en: "Place in the chain",
    width: 10,
    value: ({ position }) => (position === null ? "" : String(position)),
  },
];

const result = { "zh-CN": ["成功", "失败"], en: ["done", "failed"] } as const;

export const heading = (column: Column, language: Language) => (language === "en" ? column.en : column.zh);
