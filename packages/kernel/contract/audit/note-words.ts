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
  description: { zh: "说明", en: "Description" },
  summary: { zh: "标题摘要", en: "In the title" },
  overlap: { zh: "不得重复占用", en: "Not used twice" },
  when: { zh: "条件", en: "Condition" },
  initial: { zh: "默认值", en: "Default" },
  formula: { zh: "计算公式", en: "Formula" },
  least: { zh: "最小值", en: "Least" },
  most: { zh: "最大值或最多数", en: "Most" },
  many: { zh: "可多选", en: "Several may be chosen" },
  sum: { zh: "合计", en: "Sum" },
  time: { zh: "时间", en: "Time" },
  find: { zh: "人选", en: "Who" },
  field: { zh: "取自填写项", en: "From the field" },
  finish: { zh: "多人时", en: "With several" },
  opinion: { zh: "意见", en: "Opinion" },
  refuses: { zh: "可以不同意", en: "May refuse" },
  fills: { zh: "本环节填写", en: "Filled in at the step" },
};

/** What the parts of a form hold that are chosen from a fixed list, by what they are called. */
const choices: Record<string, Record<string, Bilingual>> = {
  kind: {
    text: { zh: "文字", en: "Text" },
    longText: { zh: "长文字", en: "Long text" },
    number: { zh: "数字", en: "Number" },
    money: { zh: "金额", en: "Money" },
    date: { zh: "日期", en: "Date" },
    dateRange: { zh: "起止时间", en: "From and to" },
    choice: { zh: "选择", en: "Choice" },
    person: { zh: "人员", en: "Person" },
    unit: { zh: "单位", en: "Unit" },
    department: { zh: "科室", en: "Department" },
    attachment: { zh: "附件", en: "Files" },
    table: { zh: "明细表", en: "Table" },
    steps: { zh: "按环节组成", en: "Put together from steps" },
    published: { zh: "选用已发布的流程", en: "A published process" },
  },
  by: { applicant: { zh: "申请人", en: "Applicant" }, handler: { zh: "办理人", en: "Handler" } },
  days: {
    calendar: { zh: "按自然日计算", en: "All days" },
    working: { zh: "按工作日计算", en: "Working days" },
    none: { zh: "不计算", en: "Not counted" },
  },
  find: {
    departmentLeader: { zh: "申请人的科室负责人", en: "The head of the applicant's department" },
    leaderAbove: { zh: "前一办理人的上一级领导", en: "The leader one level above the handler before" },
    chosenLeader: { zh: "由前一办理人选定的单位领导", en: "A leader chosen by the handler before" },
    role: { zh: "按角色", en: "By role" },
    person: { zh: "指定人员", en: "Named persons" },
    field: { zh: "表单中填写的人员或科室", en: "Whoever is named in the form" },
  },
  role: {
    leader: { zh: "单位领导", en: "Leaders of the unit" },
    officeDirector: { zh: "办公室主任", en: "The office director" },
    clerk: { zh: "文书人员", en: "The clerks" },
  },
  finish: {
    one: { zh: "先到者办理", en: "Whoever comes first" },
    anyOf: { zh: "任一人同意即可", en: "Any of them decides" },
    allOf: { zh: "全部办理", en: "All of them" },
  },
  opinion: { required: { zh: "必须填写", en: "Required" }, optional: { zh: "可不填写", en: "Optional" } },
};

/** A value of a drawn form's part (`fields.用途.kind`) as the designer shows it; any other as it is. */
export function noteValue(key: string, value: string): Bilingual {
  const [whole, ...parts] = key.split(".");
  const named = choices[parts.at(-1) ?? ""];
  const isChoice = (whole === "fields" || whole === "process") && named !== undefined && Object.hasOwn(named, value);
  return isChoice ? named[value]! : { zh: value, en: value };
}

/**
 * What a detail of an audit row is called, where the office has a word for it; its key otherwise. Of a part within a part
 * (`fields.用途.required`) each by itself.
 */
export function noteWord(key: string): Bilingual {
  const parts = key.split(".").map((part) => (Object.hasOwn(words, part) ? words[part]! : { zh: part, en: part }));
  return { zh: parts.map(({ zh }) => zh).join(" › "), en: parts.map(({ en }) => en).join(" › ") };
}
