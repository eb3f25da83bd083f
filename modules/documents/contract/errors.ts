import type { ErrorCatalogue } from "@tz/kernel/contract/base";
import { classifiedRefusal } from "./elements.ts";

export const documentsErrors = {
  "documents.findings_block": {
    status: 422,
    zh: "行文规则检查有 {count} 项未通过，请按各项提示修改后再提交；需人工判断的，写明理由后可以继续。",
    en: "{count} {count, finding stands|findings stand} in the way. Mend what they name; where a person must judge, state the reason.",
  },
  "documents.not_your_step": {
    status: 409,
    zh: "这份公文现在不由您办理，可能已转到其他环节。请刷新后查看最新状态。",
    en: "This document is not with you now; it may have gone on to another step. Reload to see where it stands.",
  },
  "documents.not_editable": {
    status: 409,
    zh: "现在的环节不能修改文稿。需要修改的，请退回拟稿人或者由当前办理人修改。",
    en: "The text cannot be changed at this step. Send it back, or let the present handler change it.",
  },
  "documents.already_submitted": {
    status: 409,
    zh: "这份文稿已经送审，不能删除。不再需要的，请撤回后作废。",
    en: "This draft was submitted and cannot be deleted. Take it back and make it void.",
  },
  "documents.already_numbered": {
    status: 409,
    zh: "这份公文已经编号，作废须由办公室办理，文号一并作废。请联系本单位办公室。",
    en: "This document has its number; only the office makes it void, and the number with it. Ask your office.",
  },
  "documents.already_ended": {
    status: 409,
    zh: "这份公文已经办结或者作废，不能再办理。",
    en: "This document is finished or void; nothing more can be done with it.",
  },
  "documents.not_dispatched": {
    status: 409,
    zh: "这份公文还没有核发。请核发后再进行这项操作。",
    en: "This document was not dispatched yet. Dispatch it first.",
  },
  "documents.not_registered": {
    status: 409,
    zh: "这份公文还没有文号，不能核发。请先登记编号。",
    en: "This document has no number yet. Register it before it is dispatched.",
  },
  "documents.not_sealed": {
    status: 409,
    zh: "本单位规定用印后才能核发，还缺：{names}。请在本页“用印”处点“去用印”；不由您保管的，请印章管理员办理。",
    en: "Your unit dispatches only what is sealed. Missing: {names}. Use “Seal” on this page, or ask the seal's keeper.",
  },
  "documents.no_signer": {
    status: 422,
    zh: "还没有选定签发人。请选定签发人后再送审。",
    en: "No signer is chosen. Choose who signs off and submit again.",
  },
  "documents.signer_unknown": {
    status: 422,
    zh: "选定的签发人不是本单位在任的负责人。请重新选择签发人。",
    en: "The chosen signer is no leader of this unit now. Choose another.",
  },
  "documents.nobody_at": {
    status: 422,
    zh: "“{name}”没有可以办理会签的人员。请改送其他部门，或者请系统管理员补全人员。",
    en: "Nobody at {name} can countersign. Choose another, or have the directory completed.",
  },
  "documents.party_unknown": {
    status: 422,
    zh: "会签的部门或者单位不存在、已撤销，或者就是本单位。请重新选择。",
    en: "A department or unit to countersign does not exist, was abolished or is this unit itself. Choose again.",
  },
  "documents.signed_in_future": {
    status: 422,
    zh: "签发日期不能晚于今天。",
    en: "The day of sign-off cannot be yet to come.",
  },
  "documents.changed_since_signed": {
    status: 422,
    zh: "文稿在签发之后作了修改。属于实质性修改的，应当报原签批人复审；只作文字性修改的，写明情况后通过。",
    en: "The text was changed after sign-off. A change of substance goes back to the signer; state why it is none.",
  },
  "documents.reason_required": {
    status: 422,
    zh: "请写明理由。不同意、退回、作废都应当说明理由。",
    en: "State the reason: it is needed to disagree, send back or make void.",
  },
  "documents.nothing_to_override": {
    status: 409,
    zh: "没有找到这项需要人工判断的检查结果，文稿可能已经修改。请重新检查。",
    en: "There is no such finding that needs a person; the draft may have changed. Check it again.",
  },
  "documents.cannot_override": {
    status: 422,
    zh: "这项检查结果违反行文规则，不能以说明理由的方式通过。请按提示修改。",
    en: "This finding breaks a rule and cannot be overridden. Mend it as it says.",
  },
  "documents.no_new_units": {
    status: 422,
    zh: "没有需要补发的单位：所选单位都已经收到。请重新选择。",
    en: "There is nobody new to send to: all chosen units have it. Choose others.",
  },
  "documents.nothing_to_dispatch": {
    status: 422,
    zh: "主送、抄送中没有本系统内的单位，无法在线核发。请补充单位，或者办结后线下寄送。",
    en: "No recipient is a unit of this system, so there is nobody to send to. Add units, or send it on paper.",
  },
  "documents.unknown_relation": {
    status: 422,
    zh: "关联的公文不存在，或者您无权查看。请重新选择。",
    en: "The related document does not exist or is not yours to see. Choose again.",
  },
  "documents.not_your_comment": {
    status: 409,
    zh: "只能删除自己写的、尚未办结的批注。",
    en: "Only your own open comments can be deleted.",
  },
  "documents.template_name_taken": {
    status: 409,
    zh: "本单位已有名为“{name}”的模板。请换一个名称。",
    en: "The unit already has a template called “{name}”. Choose another name.",
  },
  "documents.word_not_docx": {
    status: 422,
    zh: "这不是 Word 文档（.docx）。请选择 .docx 文件；WPS、PDF 等其他格式请先另存为 .docx。",
    en: "This is no Word document (.docx). Save it as .docx and try again.",
  },
  "documents.word_old_format": {
    status: 422,
    zh: "这是旧版 Word 文档（.doc）或者加了密码的文档。请去掉密码、另存为 .docx 后重试。",
    en: "This is an old .doc file or one with a password. Remove the password, save it as .docx and try again.",
  },
  "documents.word_damaged": {
    status: 422,
    zh: "这个 Word 文档已损坏，无法读取。请用 Word 或者 WPS 打开、另存一份后重试。",
    en: "This Word document is damaged. Open it in a word processor, save a copy and try again.",
  },
  "documents.word_too_large": {
    status: 413,
    zh: "这个 Word 文档过大：文件不超过 20 MB，正文不超过 50 万字。请精简或者把部分内容改为附件。",
    en: "This Word document is too large: at most 20 MB and 500,000 characters. Shorten it or attach a part.",
  },
  "documents.word_too_complex": {
    status: 422,
    zh: "这个 Word 文档结构过于复杂，无法读取。请把内容复制到新文档后重试。",
    en: "This Word document is too complex to be read. Copy its text into a new document and try again.",
  },
  "documents.word_classified": { status: 422, ...classifiedRefusal },
} satisfies ErrorCatalogue;
