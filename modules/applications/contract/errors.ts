import type { ErrorCatalogue } from "@tz/kernel/contract/base";

export const applicationsErrors = {
  "applications.form_faulty": {
    status: 422,
    zh: "表单或流程还有问题，不能发布。请按各项提示修改。",
    en: "The form or its process is not ready to be published. Mend what is named.",
  },
  "applications.form_closed": {
    status: 409,
    zh: "“{title}”已停用，不能再提交申请。如需办理，请联系本单位办公室。",
    en: "“{title}” is closed and takes no more applications. Ask your unit's office.",
  },
  "applications.form_not_open": {
    status: 409,
    zh: "在用的申请事项才能停用，已停用的才能恢复使用，从未发布的请先发布。请刷新后查看当前状态。",
    en: "Only a form in use is closed, only a closed one reopened; one never published is published first. Reload to see its state.",
  },
  "applications.form_published": {
    status: 409,
    zh: "该申请事项已发布过，不能删除；不再使用的请停用。",
    en: "This form was published and cannot be deleted. Close it instead.",
  },
  "applications.form_unchanged": {
    status: 409,
    zh: "该申请事项自上次发布后没有改动，无需再发布。",
    en: "This form has not changed since it was published. Nothing to publish.",
  },
  "applications.form_changed": {
    status: 409,
    zh: "“{title}”的表单已更新，请刷新后核对填写的内容再提交。",
    en: "The form of “{title}” has changed. Reload, check what you filled in and submit again.",
  },
  "applications.values_faulty": {
    status: 422,
    zh: "申请内容有误，请按各项提示修改后再提交。",
    en: "Some of what was filled in is not right. Correct the fields named and submit again.",
  },
  "applications.too_large": {
    status: 413,
    zh: "申请内容过多，请精简后再保存；较长的材料请作为附件上传。",
    en: "Too much was filled in. Shorten it; send long material as a file.",
  },
  "applications.not_editable": {
    status: 409,
    zh: "申请正在办理或已办结，不能修改。如需修改，请办理人退回。",
    en: "The application is being handled or is done and cannot be changed. Ask whoever has it to send it back.",
  },
  "applications.not_yours": { status: 403, zh: "只有申请人可以这样做。", en: "Only the applicant may do this." },
  "applications.already_submitted": {
    status: 409,
    zh: "申请已经提交，不能删除；不再需要的请撤销。",
    en: "The application was submitted and cannot be deleted. Call it off instead.",
  },
  "applications.not_running": {
    status: 409,
    zh: "申请没有在办理，无需撤销。",
    en: "The application is not under way; there is nothing to call off.",
  },
  "applications.nothing_to_fill": {
    status: 409,
    zh: "申请现在没有需要您填写的内容，可能已由他人办理。请刷新后查看。",
    en: "There is nothing for you to fill in now; somebody else may have handled it. Reload and see.",
  },
  "applications.fill_first": {
    status: 422,
    zh: "本环节须填写{fields}，请填写并保存后再办理。",
    en: "This step asks for {fields}. Fill it in and save it before you complete the step.",
  },
  "applications.nobody_here": {
    status: 409,
    zh: "流程现在不在申请人这里，不能提交。请刷新后查看办理情况。",
    en: "The process does not stand with the applicant now. Reload and see where it is.",
  },
} satisfies ErrorCatalogue;
