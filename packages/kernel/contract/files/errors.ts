import type { ErrorCatalogue } from "../base/index.ts";

export const filesErrors = {
  "files.name_missing": {
    status: 400,
    zh: "缺少文件名，或文件名中没有可用的字符。请在 name 参数中给出文件名。",
    en: "The file's name is missing or has no usable character. Give it in the parameter `name`.",
  },
  "files.empty": {
    status: 422,
    zh: "“{name}”是空文件，没有上传。请检查原文件。",
    en: "“{name}” is empty and was not kept. Check the original.",
  },
  "files.too_large": {
    status: 413,
    zh: "文件超过 {limit} MB 的上限，没有上传。请压缩或拆分后再传，或请系统管理员调整上限。",
    en: "The file is larger than {limit} MB and was not kept. Compress or split it, or ask the system administrator to raise the limit.",
  },
  "files.type_not_accepted": {
    status: 422,
    zh: "不接收 {extension} 类型的文件。请转换为 OFD、PDF、Word、WPS、Excel、图片或压缩包后再传。",
    en: "Files of type {extension} are not accepted. Convert it to OFD, PDF, Word, WPS, Excel, an image or an archive.",
  },
  "files.executable": {
    status: 422,
    zh: "“{name}”的内容是可执行程序或带宏的文件（{kind}），为安全起见不予接收。",
    en: "“{name}” holds a program or macros ({kind}) and is refused for safety.",
  },
  "files.mislabelled": {
    status: 422,
    zh: "“{name}”的后缀是 .{extension}，内容却是 {kind} 格式。请用原来的软件另存为正确的格式，不要直接修改后缀。",
    en: "“{name}” ends in .{extension} but its content is {kind}. Save it again in the right format instead of renaming it.",
  },
  "files.unrecognised": {
    status: 422,
    zh: "“{name}”的内容不是有效的 .{extension} 文件，可能已损坏。请打开原文件检查后重新保存。",
    en: "The content of “{name}” is not a valid .{extension} file; it may be damaged. Open the original, check it and save it again.",
  },
  "files.infected": {
    status: 422,
    zh: "“{name}”未通过病毒检查，没有保存。请查杀后再传。",
    en: "“{name}” did not pass the virus check and was not kept. Clean it first.",
  },
  "files.scan_unavailable": {
    status: 503,
    zh: "病毒检查暂时不可用，文件没有保存。请稍后再传，或联系系统管理员。",
    en: "The virus check is not available, so the file was not kept. Try later or tell the system administrator.",
  },
  "files.store_full": {
    status: 507,
    zh: "存储空间不足，文件没有保存。请联系系统管理员。",
    en: "The store is full and the file was not kept. Tell the system administrator.",
  },
  "files.store_unavailable": {
    status: 503,
    zh: "文件存储暂时不可用，请稍后重试。",
    en: "The file store is not available. Try again shortly.",
  },
  "files.interrupted": {
    status: 400,
    zh: "上传中断，没有收完整。请重新上传；大文件请使用断点续传。",
    en: "The upload broke off before its end. Send it again; use resumable upload for large files.",
  },
  "files.not_attachable": {
    status: 422,
    zh: "有附件不存在、已过期或不属于您，请重新上传后再提交。",
    en: "Some attachment does not exist, has expired or is not yours. Upload it again and send.",
  },
  "files.no_preview": {
    status: 415,
    zh: "这种文件不能在线预览，请下载后查看。",
    en: "This kind of file cannot be shown here. Download it.",
  },
  "files.preview_too_large": {
    status: 413,
    zh: "文件较大，不能在线预览，请下载后查看。",
    en: "The file is too large to be shown here. Download it.",
  },
  "files.range": {
    status: 416,
    zh: "请求的范围超出文件大小（{size} 字节）。",
    en: "The range asked for lies outside the file ({size} {size, byte|bytes}).",
  },
  "files.tus_version": {
    status: 412,
    zh: "断点续传须使用 tus 1.0.0 协议（请求头 Tus-Resumable: 1.0.0）。",
    en: "Resumable upload speaks tus 1.0.0 (header Tus-Resumable: 1.0.0).",
  },
  "files.upload_header": {
    status: 400,
    zh: "断点续传请求头 {header} 缺失或有误。",
    en: "The header {header} of the resumable upload is missing or wrong.",
  },
  "files.upload_offset": {
    status: 409,
    zh: "续传位置不符。请先查询已收到的字节数（HEAD），再从该处继续。",
    en: "The offset does not fit. Ask how many bytes have arrived (HEAD) and go on from there.",
  },
  "files.upload_gone": {
    status: 410,
    zh: "这次上传已过期或已取消，请重新上传。",
    en: "This upload has expired or was cancelled. Start again.",
  },
} satisfies ErrorCatalogue;
