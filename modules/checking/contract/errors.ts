import type { ErrorCatalogue } from "@tz/kernel/contract/base";

/** Why a file is not judged; each by the fault that `@tz/check` names. */
export const checkingErrors = {
  "checking.unknown_kind": {
    status: 422,
    zh: "只能核查 Word（.docx）、PDF 和 OFD 文件。请选择这些格式的文件；内容与扩展名要一致。",
    en: "Only Word (.docx), PDF and OFD files can be checked. Choose a file of one of these kinds.",
  },
  "checking.old_format": {
    status: 422,
    zh: "这是旧版 Word 文档（.doc）或者 WPS 文档（.wps）。请另存为 .docx 后再核查。",
    en: "This is an old .doc or .wps file. Save it as .docx and check again.",
  },
  "checking.encrypted": {
    status: 422,
    zh: "文件加了密码。请去掉打开密码后再核查。",
    en: "The file is protected by a password. Remove it and check again.",
  },
  "checking.damaged": {
    status: 422,
    zh: "文件已损坏，无法读取。请用原来的软件打开、另存一份后再核查。",
    en: "The file is damaged. Open it where it was made, save a copy and check again.",
  },
  "checking.too_large": {
    status: 413,
    zh: "文件过大：不超过 50 MB、200 万字。请拆分后再核查。",
    en: "The file is too large: at most 50 MB and two million characters. Divide it and check again.",
  },
  "checking.too_complex": {
    status: 422,
    zh: "文件结构过于复杂，无法在限定的时间内核查。请减少页数和图形后再核查。",
    en: "The file is too complex to be judged in the time allowed. Reduce its pages and drawings.",
  },
  "checking.no_text": {
    status: 422,
    zh: "文件里没有可核查的文字，可能是扫描件。请用排版软件直接导出的文件核查。",
    en: "The file has no text; it may be a scan. Check the file that the word processor wrote.",
  },
} satisfies ErrorCatalogue;
