import type { ErrorCatalogue } from "@tz/kernel/contract/base";

export const incomingErrors = {
  "documents.incoming_already_registered": {
    status: 409,
    zh: "这份来文已经登记，无需重复登记；请刷新后查看收文编号。",
    en: "This paper is registered already. Reload it to see its number.",
  },
  "documents.incoming_not_registered": {
    status: 409,
    zh: "这份来文还没有登记，请先登记。",
    en: "This paper is not registered yet. Register it first.",
  },
  "documents.incoming_ended": {
    status: 409,
    zh: "这份来文已经办结或退回，不能再办理。",
    en: "This paper is finished or was sent back; nothing more can be done with it.",
  },
  "documents.incoming_still_handled": {
    status: 409,
    zh: "这份来文还在办理，各环节办理完毕后才能办结。",
    en: "This paper is still being handled. It can be finished once every step is done.",
  },
  "documents.incoming_not_yours": {
    status: 409,
    zh: "这项操作由本单位文书或办公室主任办理。",
    en: "This is done by the unit's clerk or office director.",
  },
  "documents.incoming_urgent_without_date": {
    status: 400,
    zh: "《{title}》是紧急的办件，须明确办理时限，请填写办结日期。",
    en: "“{title}” is urgent and to be handled, so it needs a date. Give the date by which it must be done.",
  },
  "documents.incoming_not_typed_here": {
    status: 409,
    zh: "标题、文号和来文单位由发文单位填写，不能在这里更正；确有差错的，请退回并说明理由。",
    en: "Title, number and sender come from the sender and cannot be corrected here. Send the paper back with the reason.",
  },
  "documents.incoming_due_in_the_past": {
    status: 400,
    zh: "办理时限早于现在，请重新填写。",
    en: "The due date lies in the past. Give a later one.",
  },
} satisfies ErrorCatalogue;
