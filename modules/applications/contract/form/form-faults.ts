import type { Bilingual } from "@tz/kernel/contract/base";

/** What keeps a form from being published, each with its remedy. `{what}` is the title of the field or step. */
export const formFaults = {
  no_fields: { zh: "表单还没有字段，请至少添加一项。", en: "The form has no fields yet. Add at least one." },
  option_twice: {
    zh: "“{what}”的选项“{name}”重复，请删去一个。",
    en: "“{what}” has the option “{name}” twice. Remove one.",
  },
  initial_not_an_option: {
    zh: "“{what}”的默认值不在选项之中，请重新选择。",
    en: "The default of “{what}” is none of its options. Choose again.",
  },
  bounds_crossed: {
    zh: "“{what}”的最小值大于最大值，请核对。",
    en: "The least value of “{what}” is above its greatest. Check them.",
  },
  expression_wrong: {
    zh: "“{what}”的条件或公式写法有误，问题在“{detail}”处。",
    en: "The condition or formula of “{what}” cannot be read at “{detail}”.",
  },
  expression_costly: {
    zh: "“{what}”的条件或公式不能使用循环（for、some、every）和正则表达式（matches、replace、split），请改用比较或计算。",
    en: "The condition or formula of “{what}” may not loop (for, some, every) or use regular expressions (matches, replace, split). Use comparisons or sums.",
  },
  name_unknown: {
    zh: "“{what}”的条件或公式用到“{name}”，但它前面没有这个字段（附件和长文字不能用）。请改用前面的字段，或调整顺序。",
    en: "The condition or formula of “{what}” uses “{name}”, which is no field above it (files and long texts cannot be used). Use a field above it, or move it.",
  },
  part_unknown: {
    zh: "“{what}”的条件或公式用到“{name}”，表单中没有这一项。时间可用“.天数”“.开始”“.结束”；明细表可用“.行数”，或“.合计.列名”（该列须勾选“合计”）。",
    en: "The condition or formula of “{what}” uses “{name}”, which is not there. Of a time there are “.days”, “.from” and “.to”; of a table “.rows” and “.sum.COLUMN”, where the column has its sum ticked.",
  },
  summary_unusable: {
    zh: "标题摘要应取自一个文字或选择字段，请重新选择。",
    en: "What stands in the title must be a text or a choice. Choose another field.",
  },
  overlap_resource: {
    zh: "不得重复占用的事项应是一个必填、总是显示的单选或文字字段，请重新选择。",
    en: "What may not be used twice must be a single choice or a text that is required and always shown. Choose another field.",
  },
  overlap_time: {
    zh: "占用时间应是一个必填、总是显示的起止时间字段，请重新选择。",
    en: "The time of use must be a range that is required and always shown. Choose another field.",
  },
  no_steps: { zh: "流程还没有环节，请至少添加一个环节。", en: "The process has no steps yet. Add at least one." },
  step_twice: { zh: "有两个环节都叫“{what}”，请改名以便区分。", en: "Two steps are called “{what}”. Rename one." },
  leader_unchosen: {
    zh: "环节“{what}”由前一环节的办理人选定领导，它前面须有一个每次都办理的环节；请调整顺序，或改为其他办理人。",
    en: "The leader of “{what}” is chosen at the step before, so a step that is always handled must stand before it. Move it, or let others handle it.",
  },
  handler_field: {
    zh: "环节“{what}”的办理人取自字段“{name}”，但表单中没有这样一个必填、总是显示的人员或科室字段，请重新选择。",
    en: "“{what}” is handled by whoever is named in “{name}”, which is no person or department of the form that is required and always shown. Choose another.",
  },
  fills_unknown: {
    zh: "环节“{what}”要填写“{name}”，但表单中没有这个可填写的字段，请重新选择。",
    en: "“{what}” is to fill in “{name}”, which is no field of the form that can be filled in. Choose again.",
  },
  nobody_fills: {
    zh: "“{what}”由办理人填写，但没有一个环节填写它。请在流程的某个环节中选上它，或改由申请人填写。",
    en: "“{what}” is for handlers to fill in, and no step does. Name it in a step of the process, or leave it to the applicant.",
  },
  process_unknown: {
    zh: "没有所选的流程，它可能尚未发布，请重新选择。",
    en: "There is no such process; it may not be published yet. Choose another.",
  },
  process_foreign_step: {
    zh: "流程“{process}”的环节“{what}”只能在其他业务的页面上办理，请换一个流程。",
    en: "“{what}” of “{process}” can be handled on the pages of other work only. Choose another process.",
  },
  process_foreign_action: {
    zh: "流程“{process}”的“{what}”调用其他业务的动作，请换一个流程。",
    en: "“{what}” of “{process}” calls an action of other work. Choose another process.",
  },
  process_name_unknown: {
    zh: "流程“{process}”的“{what}”用到“{name}”，但表单中没有这个字段，请添加同名字段，或修改流程。",
    en: "“{what}” of “{process}” uses “{name}”, which is no field of the form. Add such a field, or change the process.",
  },
  process_chooses_first: {
    zh: "流程“{process}”的第一个环节“{what}”要由前一环节选人，申请人提交时无法选定，请修改流程。",
    en: "The handlers of “{what}”, the first step of “{process}”, are chosen at the step before, which an applicant cannot do. Change the process.",
  },
  process_refused: {
    zh: "生成的流程不能发布：{detail}",
    en: "The process of these steps cannot be published: {detail}",
  },
  nobody_named: {
    zh: "环节“{what}”还没有指定人员，请选择。",
    en: "Nobody is named for “{what}” yet. Choose somebody.",
  },
  person_gone: {
    zh: "环节“{what}”指定的人员已离任，请重新选择。",
    en: "Somebody named for “{what}” is no longer there. Choose again.",
  },
  series_unknown: {
    zh: "所选的号簿不存在、已停用或不属于本单位，请重新选择。",
    en: "The ledger chosen is not there, closed or of another unit. Choose another.",
  },
} satisfies Record<string, Bilingual>;
export type FormFaultCode = keyof typeof formFaults;

/** Something that keeps a form from being published. */
export interface FormFault {
  /** `fields.2.when`, `process.steps.0`. */
  path: string;
  code: FormFaultCode;
  parameters: Record<string, string>;
}
