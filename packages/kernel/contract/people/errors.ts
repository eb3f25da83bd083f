import type { ErrorCatalogue } from "../base/index.ts";

/** Faults of single fields; a refused form names all of them at once. */
export const peopleFaults = {
  "people.region_unknown": {
    status: 400,
    zh: "没有代码为 {code} 的行政区划（或已撤销），请先登记该区划。",
    en: "There is no region {code} (or it has ended). Enter the region first.",
  },
  "people.region_code_taken": {
    status: 400,
    zh: "行政区划代码 {code} 已由“{name}”使用，请核对代码。",
    en: "The region code {code} belongs to “{name}”. Check the code.",
  },
  "people.region_level_wrong": {
    status: 400,
    zh: "级别与上级区划或代码长度不符：乡级代码为 9 位，其余为 6 位，且须低于上级。",
    en: "The level does not fit its parent or code: town codes have 9 digits, others 6, and a region is below its parent.",
  },
  "people.unit_unknown": {
    status: 400,
    zh: "没有这个单位，或它已撤销，请重新选择。",
    en: "There is no such unit, or it was abolished. Choose another one.",
  },
  "people.unit_code_taken": {
    status: 400,
    zh: "单位代码 {code} 已由“{name}”使用，请换一个代码。",
    en: "The unit code {code} belongs to “{name}”. Choose another one.",
  },
  "people.unit_name_taken": {
    status: 400,
    zh: "已有名为“{name}”的单位，请核对是否重复登记。",
    en: "There is already a unit named “{name}”. Check whether it was entered before.",
  },
  "people.unit_below_itself": {
    status: 400,
    zh: "上级单位不能是本单位或本单位的下级，请重新选择。",
    en: "A unit cannot be led by itself or by a unit below it. Choose another one.",
  },
  "people.department_unknown": {
    status: 400,
    zh: "该单位没有这个内设机构，或它已撤销，请重新选择。",
    en: "The unit has no such department, or it was abolished. Choose another one.",
  },
  "people.department_name_taken": {
    status: 400,
    zh: "该单位已有名为“{name}”的内设机构，请换一个名称。",
    en: "The unit already has a department named “{name}”. Choose another name.",
  },
  "people.department_below_itself": {
    status: 400,
    zh: "上级机构不能是本机构或其下设机构，请重新选择。",
    en: "A department cannot be part of itself or of one below it. Choose another one.",
  },
  "people.account_taken": {
    status: 400,
    zh: "账号 {account} 已由“{name}”使用，请换一个账号。",
    en: "The account {account} belongs to “{name}”. Choose another one.",
  },
  "people.post_held": {
    status: 400,
    zh: "此人已在该单位担任“{title}”，无需重复任职。",
    en: "This person already holds the post “{title}” there.",
  },
  "people.group_name_taken": {
    status: 400,
    zh: "已有名为“{name}”的分组，请换一个名称。",
    en: "There is already a group named “{name}”. Choose another name.",
  },
  "people.leaders_changed": {
    status: 400,
    zh: "所列岗位与该单位现任领导不一致，请刷新后重新排序。",
    en: "The posts listed are not the unit's leaders of today. Reload and order them again.",
  },
  "people.sheet_missing": {
    status: 400,
    zh: "缺少工作表“{sheet}”，请使用下载的模板。",
    en: "The worksheet “{sheet}” is missing. Use the template.",
  },
  "people.sheet_empty": {
    status: 400,
    zh: "表格中没有数据，请从第 2 行起填写。",
    en: "There is nothing in the sheet. Fill it in from row 2 on.",
  },
  "people.heading_missing": {
    status: 400,
    zh: "第一行不是表头。请使用下载的模板，表头上方不另加标题行。",
    en: "The first row is not the heading. Use the template, with nothing above its heading.",
  },
  "people.column_missing": {
    status: 400,
    zh: "缺少“{column}”一列，请使用下载的模板。",
    en: "The column “{column}” is missing. Use the template.",
  },
  "people.column_twice": {
    status: 400,
    zh: "“{column}”一列出现了不止一次，无法判断以哪一列为准。请只保留一列。",
    en: "The column “{column}” is there more than once, and nothing tells which of them counts. Keep one.",
  },
  "people.cell_missing": {
    status: 400,
    zh: "必填，不能为空。",
    en: "This must be filled in.",
  },
  "people.cell_error": {
    status: 400,
    zh: "单元格的公式出错，显示为“{value}”。请改正公式，或直接填写内容。",
    en: "The formula here fails and shows “{value}”. Correct it, or write what it should give.",
  },
  "people.cell_wrong": {
    status: 400,
    zh: "“{value}”不符合要求，应为{hint}。",
    en: "“{value}” is not right; give {hint}.",
  },
  "people.row_repeated": {
    status: 400,
    zh: "与第 {row} 行重复，请删去其中一行。",
    en: "This repeats row {row}. Remove one of them.",
  },
  "people.unit_code_unknown": {
    status: 400,
    zh: "没有代码为 {code} 的单位（或已撤销），请核对代码。",
    en: "There is no unit {code} (or it was abolished). Check the code.",
  },
  "people.unit_code_abolished": {
    status: 400,
    zh: "代码 {code} 属于已撤销的单位“{name}”，请换一个代码。",
    en: "The code {code} belongs to the abolished unit “{name}”. Choose another one.",
  },
  "people.department_name_unknown": {
    status: 400,
    zh: "该单位没有名为“{name}”的内设机构，请先登记该机构。",
    en: "The unit has no department “{name}”. Enter the department first.",
  },
  "people.account_left": {
    status: 400,
    zh: "账号 {account}（{name}）的人员已离职，请先办理返岗或删去本行。",
    en: "The holder of {account} ({name}) has left. Enter the return first, or remove the row.",
  },
  "people.person_differs": {
    status: 400,
    zh: "同一账号在第 {row} 行的姓名、手机或邮箱与本行不同，请改为一致。",
    en: "Row {row} has another name, phone or address for the same account. Make them agree.",
  },
  "people.account_needed": {
    status: 400,
    zh: "该单位已有同名人员“{name}”（或表中重名），请填写账号加以区分。",
    en: "There is a person named “{name}” already, in the unit or in the sheet. Give the account to tell them apart.",
  },
  "people.post_incomplete": {
    status: 400,
    zh: "填写任职时，单位代码和职务须同时填写。",
    en: "A post needs both a unit code and a title.",
  },
  "people.main_repeated": {
    status: 400,
    zh: "第 {row} 行已是此人的主要职务，主要职务只能有一个。",
    en: "Row {row} is this person's main post already; there can be one only.",
  },
} satisfies ErrorCatalogue;

export const peopleErrors = {
  ...peopleFaults,
  "people.unit_abolished": {
    status: 409,
    zh: "“{name}”已撤销，不能再修改。",
    en: "“{name}” was abolished and cannot be changed.",
  },
  "people.region_in_use": {
    status: 409,
    zh: "“{name}”尚有{uses}，不能撤销。请先撤销下级区划，并在单位信息中改变所在区划。",
    en: "“{name}” still has {uses} and cannot be ended. End the regions below it and move its units first.",
  },
  "people.unit_in_use": {
    status: 409,
    zh: "“{name}”尚有{uses}，不能撤销。请先转出或办结后再撤销。",
    en: "“{name}” still has {uses} and cannot be abolished. Move or finish them first.",
  },
  "people.department_in_use": {
    status: 409,
    zh: "“{name}”尚有{uses}，不能撤销。请先调整后再撤销。",
    en: "“{name}” still has {uses} and cannot be abolished. Move them first.",
  },
  "people.department_abolished": {
    status: 409,
    zh: "内设机构“{name}”已撤销，不能再修改。",
    en: "The department “{name}” was abolished and cannot be changed.",
  },
  "people.successor_unknown": {
    status: 409,
    zh: "所选接办人已离职、没有在任职务，或就是本人。请另选接办人，或不选而按规则移交。",
    en: "The successor has left, holds no post or is the same person. Choose another, or none.",
  },
  "people.person_left": {
    status: 409,
    zh: "{name}已离职。如重新任用，请先办理返岗。",
    en: "{name} has left. Enter the return first.",
  },
  "people.person_not_left": {
    status: 409,
    zh: "{name}是在职人员，无需办理返岗。",
    en: "{name} has not left; there is no return to enter.",
  },
  "people.leave_oneself": {
    status: 409,
    zh: "不能为自己办理离职，请由另一位系统管理员办理。",
    en: "You cannot enter your own leaving. Another system administrator must do it.",
  },
  "people.post_ended": {
    status: 409,
    zh: "该职务已经免去，不能再修改。",
    en: "This post has ended and cannot be changed.",
  },
  "people.group_not_yours": {
    status: 403,
    zh: "您只能维护本单位的分组；公用分组由系统管理员维护。",
    en: "You may keep your own unit's groups only; the common ones are kept by the system administrator.",
  },
  "people.recipients_unknown": {
    status: 409,
    zh: "所选的收文单位或分组中有已撤销或不存在的（共{count}个），请重新选择。",
    en: "{count} of the chosen recipients were abolished or do not exist. Choose again.",
  },
  "people.sheet_unreadable": {
    status: 422,
    zh: "无法读取上传的文件。请使用下载的模板，以 .xlsx 格式保存后重新上传。",
    en: "The file cannot be read. Use the template, save it as .xlsx and upload it again.",
  },
  "people.sheet_too_large": {
    status: 413,
    zh: "表格超过上限（每次最多 {rows} 行），请分次导入。",
    en: "The sheet is larger than allowed ({rows} {rows, row|rows} at once). Import it in parts.",
  },
  "people.import_rejected": {
    status: 422,
    zh: "表格中有 {count} 处错误，没有导入任何内容。请按所列的行和列修改后重新上传。",
    en: "The sheet has {count} {count, fault|faults} and nothing was imported. Correct the rows and columns named and upload it again.",
  },
} satisfies ErrorCatalogue;
