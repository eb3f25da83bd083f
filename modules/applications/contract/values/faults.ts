import type { Bilingual } from "@tz/kernel/contract/base";

/** What may be wrong with what was filled in. `{field}` is the field's title. */
export const valueFaults = {
  required: { zh: "请填写“{field}”。", en: "Fill in “{field}”." },
  not_chosen: { zh: "请选择“{field}”。", en: "Choose “{field}”." },
  not_attached: { zh: "请上传“{field}”。", en: "Attach “{field}”." },
  not_a_text: { zh: "“{field}”应填写文字。", en: "“{field}” takes text." },
  too_long: {
    zh: "“{field}”最多{most}个字，请精简。",
    en: "“{field}” takes at most {most} {most, character|characters}. Shorten it.",
  },
  not_a_number: { zh: "“{field}”应填写数字。", en: "“{field}” takes a number." },
  not_whole: { zh: "“{field}”应填写整数。", en: "“{field}” takes a whole number." },
  too_many_decimals: {
    zh: "“{field}”最多保留{decimals}位小数。",
    en: "“{field}” takes at most {decimals} {decimals, decimal|decimals}.",
  },
  too_small: { zh: "“{field}”不得小于{least}。", en: "“{field}” must be at least {least}." },
  too_large: { zh: "“{field}”不得大于{most}。", en: "“{field}” must be at most {most}." },
  not_an_amount: {
    zh: "“{field}”应填写金额，最多两位小数。",
    en: "“{field}” takes an amount of money with at most two decimals.",
  },
  not_a_date: { zh: "“{field}”应填写日期，如2026-03-05。", en: "“{field}” takes a date such as 2026-03-05." },
  not_a_range: { zh: "“{field}”请填写起止时间。", en: "“{field}” takes a beginning and an end." },
  ends_before_it_begins: {
    zh: "“{field}”的结束时间早于开始时间，请核对。",
    en: "“{field}” ends before it begins. Check it.",
  },
  too_long_a_time: {
    zh: "“{field}”的起止时间相隔超过十年，请核对。",
    en: "“{field}” spans more than ten years. Check it.",
  },
  not_an_option: { zh: "“{field}”请从所列选项中选择。", en: "Choose “{field}” from the options given." },
  unknown_id: {
    zh: "“{field}”中有无法识别的内容，请重新选择。",
    en: "“{field}” names something unknown. Choose again.",
  },
  not_there: {
    zh: "“{field}”中有已离任的人员或已撤销的单位、科室，请重新选择。",
    en: "“{field}” names a person, unit or department that is no longer there. Choose again.",
  },
  too_many: { zh: "“{field}”最多选{most}项。", en: "“{field}” takes at most {most}." },
  too_many_rows: { zh: "“{field}”最多{most}行。", en: "“{field}” takes at most {most} {most, row|rows}." },
  not_rows: { zh: "“{field}”应逐行填写。", en: "“{field}” takes rows." },
  not_computable: {
    zh: "“{field}”无法算出，请核对计算所用的各项。",
    en: "“{field}” cannot be worked out. Check the fields that it is made from.",
  },
  not_in_form: {
    zh: "表单中没有“{field}”这一项，请刷新后重新填写。",
    en: "The form has no “{field}”. Reload and fill it in again.",
  },
  taken: {
    zh: "“{resource}”在{taken}已由{who}申请使用，请改选时间或{field}。",
    en: "“{resource}” is taken at {taken} by {who}. Choose another time or another {field}.",
  },
} satisfies Record<string, Bilingual>;
export type FaultCode = keyof typeof valueFaults;
