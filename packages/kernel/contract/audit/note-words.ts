import type { Bilingual } from "../base/index.ts";

/** What the office calls the details that many events note; a detail of one event alone stands under its own key. */
const words: Record<string, Bilingual> = {
  title: { zh: "标题", en: "Title" },
  name: { zh: "姓名或名称", en: "Name" },
  reason: { zh: "原因", en: "Reason" },
  number: { zh: "编号", en: "Number" },
  text: { zh: "文号", en: "Number as written" },
  documentNumber: { zh: "发文字号", en: "Document number" },
  receivedNumber: { zh: "收文编号", en: "Number of receipt" },
  versionNumber: { zh: "版本号", en: "Version" },
  code: { zh: "代码或档号", en: "Code" },
  serial: { zh: "序列号", en: "Serial number" },
  account: { zh: "账号", en: "Account" },
  accounts: { zh: "账号", en: "Accounts" },
  person: { zh: "人员", en: "Person" },
  from: { zh: "原办理人或委托人", en: "From" },
  to: { zh: "接办人或受托人", en: "To" },
  holder: { zh: "持有人", en: "Holder" },
  reader: { zh: "利用人", en: "Reader" },
  unit: { zh: "单位", en: "Unit" },
  units: { zh: "单位", en: "Units" },
  role: { zh: "角色", en: "Role" },
  task: { zh: "任务标识", en: "Task" },
  step: { zh: "环节", en: "Step" },
  outcome: { zh: "办理结果", en: "Outcome" },
  kind: { zh: "种类", en: "Kind" },
  year: { zh: "年度", en: "Year" },
  calendar: { zh: "工作日历", en: "Calendar" },
  items: { zh: "件数", en: "Items" },
  days: { zh: "天数或日期", en: "Days" },
  total: { zh: "总数", en: "Total" },
  retention: { zh: "保管期限", en: "Retention" },
  fields: { zh: "填写项", en: "Fields" },
  required: { zh: "必填", en: "Required" },
  by: { zh: "填写人", en: "Filled in by" },
  decimals: { zh: "小数位数", en: "Decimals" },
  hint: { zh: "填写提示", en: "Hint" },
  options: { zh: "选项", en: "Options" },
  columns: { zh: "表格列", en: "Columns" },
  process: { zh: "流程", en: "Process" },
  steps: { zh: "环节", en: "Steps" },
  handler: { zh: "办理人", en: "Handler" },
  purpose: { zh: "目的", en: "Purpose" },
  validFrom: { zh: "生效时间", en: "Valid from" },
  startsAt: { zh: "开始时间", en: "Begins" },
  endsAt: { zh: "结束时间", en: "Ends" },
  until: { zh: "截止时间", en: "Until" },
};

/**
 * What a detail of an audit row is called, where the office has a word for it; its key otherwise. Of a part within a part
 * (`fields.用途.required`) each by itself.
 */
export function noteWord(key: string): Bilingual {
  const parts = key.split(".").map((part) => (Object.hasOwn(words, part) ? words[part]! : { zh: part, en: part }));
  return { zh: parts.map(({ zh }) => zh).join(" › "), en: parts.map(({ en }) => en).join(" › ") };
}
