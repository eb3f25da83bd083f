import type { ErrorCatalogue } from "@tz/kernel/contract/base";

export const archivesErrors = {
  "archives.no_fonds": {
    status: 409,
    zh: "本单位还没有设定全宗号，无法编制档号。请档案员在“档案设置”中填写全宗号后重试。",
    en: "The unit has no fonds number, so no archive code can be made. Enter it under archive settings, then try again.",
  },
  "archives.fonds_taken": {
    status: 409,
    zh: "全宗号 {number} 已由其他单位使用，请与档案馆核对后重新填写。",
    en: "The fonds number {number} is another unit's. Ask the archive house and enter the right one.",
  },
  "archives.fonds_in_use": {
    status: 409,
    zh: "已有档案按现在的全宗号和分类方案编号，一个全宗应当保持稳定，不能再改。",
    en: "Items are numbered by this fonds number and scheme already. A fonds keeps them, so they cannot be changed.",
  },
  "archives.no_retention": {
    status: 409,
    zh: "文件材料归档范围和保管期限表中没有适用的条款。请补充条款后重试。",
    en: "No rule of the retention table is met. Add one, then try again.",
  },
  "archives.class_full": {
    status: 409,
    zh: "这一类的件号已用到 9999，不能再编。请按机构分类，或与档案馆商定新的分类。",
    en: "The numbers of this class are used up to 9999. Class by organs, or agree on a new class with the archive house.",
  },
  "archives.out_of_scope": {
    status: 409,
    zh: "按条款 {no}（{words}）不归档。确需归档的，请选择保管期限后补归。",
    en: "By rule {no} ({words}) it is not archived. If it must be, choose a retention and archive it by hand.",
  },
  "archives.file_unreadable": {
    status: 409,
    zh: "文件“{name}”读不出来。请系统管理员检查文件库，再重试。",
    en: "The file “{name}” cannot be read. Let the system administrator look at the store, then try again.",
  },
  "archives.unexpected": {
    status: 500,
    zh: "归档时出现意外错误，系统会自动重试；多次不成的，请告知系统管理员。",
    en: "Something unexpected went wrong; it is tried again by itself. Tell the system administrator if it stays so.",
  },
  "archives.reason_missing": {
    status: 400,
    zh: "请写明补归的理由。",
    en: "Say why it is to be archived.",
  },
  "archives.not_keeper": {
    status: 409,
    zh: "这项操作由保管单位的档案员办理。",
    en: "This is done by the archivist of the unit that keeps it.",
  },
  "archives.boxed_already": {
    status: 409,
    zh: "这件档案已经装盒，改划保管期限前请先拆盒。",
    en: "This item is in a box. Empty the box first.",
  },
  "archives.readable_already": {
    status: 409,
    zh: "您可以直接阅读这件档案，不必借阅。",
    en: "You may read this item as it is; there is no need to borrow it.",
  },
  "archives.asked_already": {
    status: 409,
    zh: "您已申请借阅这件档案，请等待答复。",
    en: "You have asked for this item already. Wait for the answer.",
  },
  "archives.not_kept": {
    status: 409,
    zh: "这件档案已移交或销毁，不能再作改动。",
    en: "This item was transferred or destroyed and can no longer be changed.",
  },
  "archives.no_watermark": {
    status: 409,
    zh: "这种格式不能加盖水印，不能在线借阅。请到保管单位的档案室查阅。",
    en: "This format cannot bear a watermark, so it is not lent online. Read it at the archive of the unit that keeps it.",
  },
  "archives.destroyed": {
    status: 410,
    zh: "这件档案已经批准销毁，只留有目录和销毁清册。",
    en: "This item was destroyed with approval; only its entry is left.",
  },
  "archives.borrowing_settled": {
    status: 409,
    zh: "这项借阅已经办理或已结束，请刷新后查看。",
    en: "This borrowing is settled or over. Reload it.",
  },
  "archives.own_borrowing": {
    status: 409,
    zh: "借阅由保管单位的其他档案员审批，本人不能审批自己的申请。",
    en: "Another archivist of the unit decides; nobody decides on their own request.",
  },
  "archives.later_box": {
    status: 409,
    zh: "同一年度和保管期限还有之后的第 {number} 盒，请从最后一盒拆起。",
    en: "Box {number} of this year and retention comes after it. Begin with the last box.",
  },
  "archives.package_empty": {
    status: 409,
    zh: "没有可以组包的档案。",
    en: "There is nothing to pack.",
  },
  "archives.package_too_large": {
    status: 413,
    zh: "封装包过大：每包至多 {items} 件、{files} 个文件，解开后不超过 512 MB。请分包办理。",
    en: "The package is too large: at most {items} {items, item|items} with {files} {files, file|files}, and 512 MB once unpacked. Do it in parts.",
  },
  "archives.package_unreadable": {
    status: 400,
    zh: "这个文件不是完好的 ZIP，打不开。请对方重新导出。",
    en: "This is no sound ZIP. Ask the sender for another one.",
  },
  "archives.package_path": {
    status: 400,
    zh: "包内文件名“{name}”不合规（指向包外，或重复），已拒绝接收。",
    en: "The name “{name}” leads out of the package or stands twice; it was refused.",
  },
  "archives.package_xml": {
    status: 400,
    zh: "{name} 第 {line} 行不是规范的 XML（{why}）。请对方重新导出。",
    en: "{name}, line {line}: not well-formed XML ({why}). Ask the sender for another one.",
  },
  "archives.package_not_eep": {
    status: 400,
    zh: "{name} 中没有按 DA/T 48-2009 封装的电子文件。",
    en: "{name} has no record packed by DA/T 48-2009.",
  },
  "archives.package_changed": {
    status: 400,
    zh: "{name} 的电子签名核验不通过：封装之后内容被改动，已拒绝接收。",
    en: "The signature of {name} does not hold: it was changed after it was packed, and is refused.",
  },
  "archives.package_digest": {
    status: 400,
    zh: "{name} 中“{part}”的内容与摘要不符，已拒绝接收。",
    en: "In {name} the content of “{part}” does not fit its digest; it is refused.",
  },
  "archives.package_lacks": {
    status: 400,
    zh: "{name} 缺少或填错了必要的内容：{what}。",
    en: "{name} lacks what it must have, or has it wrong: {what}.",
  },
  "archives.package_code": {
    status: 400,
    zh: "{name} 的档号“{code}”不符合 DA/T 22-2015。",
    en: "The archive code “{code}” of {name} does not follow DA/T 22-2015.",
  },
  "archives.package_classified": {
    status: 400,
    zh: "{name} 标有密级。本网络不是涉密网络，不得接收，请通过涉密渠道办理。",
    en: "{name} is classified. This network is not: it must not be taken in here.",
  },
  "archives.import_failed": {
    status: 409,
    zh: "多次接收均出现意外错误。请将时间和封装包名称告知系统管理员，排除后重新接收。",
    en: "Something unexpected went wrong each time. Tell the system administrator when, and the package's name; take it in again once that is put right.",
  },
  "archives.code_held": {
    status: 409,
    zh: "档号 {code} 已有档案，不能重复接收。",
    en: "There is an item with the code {code} already.",
  },
  "archives.no_house": {
    status: 409,
    zh: "还没有设定移交的档案馆，请在“档案设置”中选定。",
    en: "No archive house is set. Choose it under archive settings.",
  },
  "archives.nothing_to_transfer": {
    status: 409,
    zh: "所选年度和保管期限内，没有检测通过、可以移交的档案。",
    en: "Nothing of these years and retentions has passed its check and can be transferred.",
  },
  "archives.transfer_settled": {
    status: 409,
    zh: "这个移交批次已经办理，请刷新后查看。",
    en: "This transfer is settled. Reload it.",
  },
  "archives.not_house": {
    status: 409,
    zh: "由接收的档案馆办理。",
    en: "This is done by the archive house.",
  },
  "archives.transfer_faulty": {
    status: 409,
    zh: "有 {count} 件检测不通过（{codes}），不能接收。请退回移交单位并说明理由。",
    en: "{count} {count, item|items} failed their check ({codes}). Return the batch with the reason.",
  },
  "archives.transfer_changed": {
    status: 409,
    zh: "清册与移交时签名的摘要不符，不能接收。请退回移交单位。",
    en: "The list no longer fits the digest that was signed. Return the batch.",
  },
  "archives.nothing_due": {
    status: 409,
    zh: "没有保管期满、尚未鉴定的档案。",
    en: "Nothing has reached the end of its retention.",
  },
  "archives.not_judged": {
    status: 409,
    zh: "还有 {count} 件没有鉴定意见，请逐件提出意见后报批。",
    en: "{count} {count, item has|items have} no verdict yet. Judge them first.",
  },
  "archives.appraisal_settled": {
    status: 409,
    zh: "这次鉴定已进入下一环节，请刷新后查看。",
    en: "This appraisal has moved on. Reload it.",
  },
  "archives.not_approver": {
    status: 409,
    zh: "由有销毁审批权限的负责人办理。",
    en: "This is done by those who approve destructions.",
  },
  "archives.two_persons": {
    status: 409,
    zh: "销毁须经提出人以外的两人批准，同一人不能重复办理。",
    en: "Two persons other than the proposer must approve, each once.",
  },
  "archives.same_retention": {
    status: 409,
    zh: "保管期限没有变化，无需调整。",
    en: "It has this retention already.",
  },
  "archives.imported_class": {
    status: 409,
    zh: "从封装包接收的档案保持原档号和保管期限，不能改划。",
    en: "An item out of a package keeps its code and retention.",
  },
} satisfies ErrorCatalogue;
