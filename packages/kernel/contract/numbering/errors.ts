import type { ErrorCatalogue } from "../base/index.ts";

export const numberingErrors = {
  "numbering.series_closed": {
    status: 409,
    zh: "“{series}”已停用，不能再编号。请选用其他编号序列，或先启用它。",
    en: "“{series}” is closed and gives no more numbers. Choose another series, or open it again.",
  },
  "numbering.pattern_taken": {
    status: 409,
    zh: "编号格式“{pattern}”已由{unit}使用。请核对发文机关代字，换用不同的格式。",
    en: "The pattern {pattern} is already used by {unit}. Check the organ's code and choose another pattern.",
  },
  "numbering.no_document_code": {
    status: 409,
    zh: "{unit}尚未设置发文机关代字，无法编发文字号。请系统管理员在单位信息中填写。",
    en: "{unit} has no document code yet, so no number can be made. Ask the system administrator to enter it.",
  },
  "numbering.class_needed": {
    status: 422,
    zh: "发文编号须选择文件类别，其他编号不选。请修改后再提交。",
    en: "A series of outgoing documents needs a document class, another series has none. Correct this and send again.",
  },
  "numbering.text_taken": {
    status: 409,
    zh: "编号“{text}”在本单位已经存在，没有重复编号。请检查编号格式是否与其他序列重复。",
    en: "The number {text} exists in this unit already; none was given. Check whether two series make the same numbers.",
  },
  "numbering.taken": {
    status: 409,
    zh: "{text}已用于《{title}》，请另选编号。",
    en: "{text} is already used for “{title}”. Choose another number.",
  },
  "numbering.reserved_for": {
    status: 409,
    zh: "{text}已为{holder}预留，请另选编号，或与其商定后退回预留。",
    en: "{text} is kept for {holder}. Choose another number, or agree with them and return it.",
  },
  "numbering.would_leave_gap": {
    status: 409,
    zh: "下一个编号是{next}，跳到{wanted}会造成空号。请使用{next}；此前已在纸质号簿上用过的编号，请先补录。",
    en: "The next number is {next}; jumping to {wanted} would leave a gap. Use {next}, or first enter the numbers already given on paper.",
  },
  "numbering.not_reserved": {
    status: 409,
    zh: "{text}不是预留的编号，不能按预留使用。请刷新号簿后核对。",
    en: "{text} is not reserved. Reload the ledger and check.",
  },
  "numbering.already_voided": {
    status: 409,
    zh: "{text}已经作废，无需再次作废。",
    en: "{text} is void already.",
  },
  "numbering.used_by_record": {
    status: 409,
    zh: "{text}正用于《{title}》，不能在号簿中直接作废。请先办理该件的撤销、作废，编号随之作废。",
    en: "{text} is on “{title}” and cannot be voided in the ledger. Cancel that record; its number is voided with it.",
  },
  "numbering.import_too_low": {
    status: 409,
    zh: "这一年的编号已到{last}，只能补录到更大的编号。",
    en: "The numbers of this year have reached {last}. Only a higher number can be entered.",
  },
  "numbering.holder_unknown": {
    status: 422,
    zh: "没有找到预留编号的使用人，请在本单位人员中重新选择。",
    en: "The person to keep the number for was not found. Choose somebody of this unit.",
  },
  "numbering.other_year": {
    status: 422,
    zh: "只能编本年度及前后一年的编号，{year}年不在此列，请核对年度。",
    en: "Numbers can be given in this year and in the years beside it; {year} is not one of them. Check the year.",
  },
  "numbering.until_past": {
    status: 422,
    zh: "预留期限须在今天之后、{days} 天以内，请重新选择。",
    en: "The time until which to keep the number must lie ahead, within {days} {days, day|days}. Choose another.",
  },
} satisfies ErrorCatalogue;
