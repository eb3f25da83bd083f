import type { Bilingual } from "./language.ts";

/** Status and sentences of one error. `{name}` in a sentence is filled from the error's parameters. */
export interface ErrorEntry extends Bilingual {
  status: number;
}
export type ErrorCatalogue = Record<string, ErrorEntry>;

export const baseErrors = {
  "kernel.invalid": {
    status: 400,
    zh: "填写的内容有误，请按各项提示修改后再提交。",
    en: "Some values are not right. Correct the fields named and send again.",
  },
  "kernel.body_not_object": {
    status: 400,
    zh: "请求正文应当是一个 JSON 对象。",
    en: "The body must be a JSON object.",
  },
  "kernel.bad_request": {
    status: 400,
    zh: "请求的格式有误：{reason}。请检查后重新发送。",
    en: "The request is malformed: {reason}. Check it and send again.",
  },
  "kernel.bad_cursor": {
    status: 400,
    zh: "翻页标记已失效，请回到第一页重新查看。",
    en: "The page mark is not valid. Go back to the first page.",
  },
  "kernel.idempotency_key_missing": {
    status: 400,
    zh: "缺少 Idempotency-Key 请求头：每次提交须带一个不重复的键（8 至 100 个可见字符），重试时沿用。",
    en: "The Idempotency-Key header is missing: send a unique key (8 to 100 visible characters) and keep it for retries.",
  },
  "kernel.idempotency_key_reused": {
    status: 422,
    zh: "这个 Idempotency-Key 已用于另一项提交，请换一个新键。",
    en: "This Idempotency-Key was used for a different request. Use a new key.",
  },
  "kernel.signed_out": {
    status: 401,
    zh: "尚未登录或登录已失效，请重新登录。",
    en: "You are signed out. Sign in and try again.",
  },
  "kernel.forbidden": {
    status: 403,
    zh: "您现任的岗位没有“{permission}”的权限。如工作需要，请联系安全管理员授权。",
    en: "Your post does not hold the permission “{permission}”. Ask the security administrator if your work needs it.",
  },
  "kernel.cross_site": {
    status: 403,
    zh: "请求来自其他网站，已拒绝。请在本系统页面内操作。",
    en: "The request came from another site and was refused. Work inside this system's own pages.",
  },
  "kernel.not_found": {
    status: 404,
    zh: "没有找到所请求的内容：它可能已被删除，或者您无权查看。",
    en: "Not found: it may have been removed, or it is not yours to see.",
  },
  "kernel.route_not_found": {
    status: 404,
    zh: "没有这个地址，请核对网址。",
    en: "There is no such address. Check it.",
  },
  "kernel.method_not_allowed": {
    status: 405,
    zh: "这个地址不支持 {method} 请求。",
    en: "This address does not take {method} requests.",
  },
  "kernel.version_conflict": {
    status: 409,
    zh: "在您打开之后，这项内容已被他人修改。请刷新后核对，再提交。",
    en: "Somebody changed this after you opened it. Reload, compare and send again.",
  },
  "kernel.conflict": {
    status: 409,
    zh: "与已有的数据冲突（{what}），未作任何改动。请核对后重试。",
    en: "This conflicts with what is there ({what}); nothing was changed. Check and try again.",
  },
  "kernel.too_deep": {
    status: 400,
    zh: "提交的内容嵌套层数过多，请检查其格式。",
    en: "The body nests too deep. Check its form.",
  },
  "kernel.too_many": {
    status: 429,
    zh: "您已有同类操作正在进行，请等它完成后再试。",
    en: "You have such requests under way already. Wait until they are done and try again.",
  },
  "kernel.too_large": {
    status: 413,
    zh: "提交的内容超过大小限制，请精简或分次提交。",
    en: "The request is larger than allowed. Shorten it or send it in parts.",
  },
  "kernel.media_type": {
    status: 415,
    zh: "不支持这种内容类型，请以 application/json 提交。",
    en: "This content type is not supported. Send application/json.",
  },
  "kernel.content_encoding": {
    status: 415,
    zh: "不接收压缩后的请求正文（Content-Encoding）。请以原样提交。",
    en: "Compressed bodies (Content-Encoding) are not taken. Send it as it is.",
  },
  "kernel.too_slow": {
    status: 408,
    zh: "请求传送过慢或中途停止，已中断。请检查网络后重新提交；大文件请使用断点续传。",
    en: "The request arrived too slowly or stopped half-way and was ended. Check the network and send again; use resumable upload for large files.",
  },
  "kernel.head_too_large": {
    status: 431,
    zh: "请求头过大，请清除本站的 Cookie 或缩短网址后重试。",
    en: "The head of the request is too large. Clear this site's cookies or shorten the address and try again.",
  },
  "kernel.busy": {
    status: 503,
    zh: "系统正忙或正在恢复，本次操作没有生效，请稍后重试。",
    en: "The system is busy or recovering; nothing was changed. Try again shortly.",
  },
  "kernel.disk_full": {
    status: 503,
    zh: "服务器的磁盘已满，本次操作没有生效。请系统管理员清理或扩大磁盘后重试。",
    en: "The server's disk is full; nothing was changed. Let the system administrator make room on it, then try again.",
  },
  "kernel.key_missing": {
    status: 503,
    zh: "系统的密钥文件缺失，或者其中没有所需的密钥，本次操作没有生效。请系统管理员放回密钥文件后重试。",
    en: "The system's key file is missing or lacks the key needed; nothing was changed. Let the system administrator put the key file back, then try again.",
  },
  "kernel.internal": {
    status: 500,
    zh: "系统出现意外错误，本次操作没有生效。请把请求编号告知系统管理员。",
    en: "Something unexpected went wrong and nothing was changed. Give the request number to the system administrator.",
  },
} satisfies ErrorCatalogue;
export type BaseErrorCode = keyof typeof baseErrors;
