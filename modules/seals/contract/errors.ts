import type { ErrorCatalogue } from "@tz/kernel/contract/base";

export const sealsErrors = {
  "seals.authority_exists": {
    status: 409,
    zh: "证书认证机构已经建立，无需重复建立。",
    en: "The certificate authority is there already.",
  },
  "seals.root_renewed": {
    status: 409,
    zh: "根证书已经更换，请刷新后查看。",
    en: "The root was renewed already. Reload to see.",
  },
  "seals.root_dropped": {
    status: 404,
    zh: "这张根证书已停止信任，不再提供下载；已安装的请从受信任的根证书中删除，并改用现行根证书。",
    en: "This root is believed no more and not given out. Remove it where it is installed, and take the one in use.",
  },
  "seals.root_dropped_already": {
    status: 409,
    zh: "这张根证书已经停止信任，请刷新后查看。",
    en: "This root was dropped already. Reload to see.",
  },
  "seals.drop_asked": {
    status: 409,
    zh: "对这张根证书停止信任的申请正在等待系统管理员审批，请刷新后查看。",
    en: "The request to drop this root waits for the system administrator already. Reload to see.",
  },
  "seals.drop_over": {
    status: 409,
    zh: "这份停止信任的申请已经办理或撤回，请刷新后查看。",
    en: "This request was decided or withdrawn already. Reload to see.",
  },
  "seals.drop_since": {
    status: 422,
    zh: "起算时间应当在根证书建立之后、现在之前，请核对。",
    en: "The moment must lie between the founding of the root and now. Check it.",
  },
  "seals.no_authority": {
    status: 409,
    zh: "还没有证书认证机构，请安全管理员先在“数字证书”中建立。",
    en: "There is no certificate authority yet. Let the security administrator found it under “Certificates”.",
  },
  "seals.has_seal": {
    status: 409,
    zh: "本单位已有印章或正在申请。要更换的，请安全管理员先销毁原印章。",
    en: "Your unit has a seal, or has asked for one. To replace it, let the security administrator destroy it first.",
  },
  "seals.keeper_elsewhere": {
    status: 422,
    zh: "印章管理员应当是本单位在职人员，请另选一人。",
    en: "A seal's keeper must hold a post in its unit. Choose somebody else.",
  },
  "seals.keeper_unable": {
    status: 422,
    zh: "所选人员没有用印权限，请另选一人，或请安全管理员先授予其“保管和使用印章”权限。",
    en: "Who was chosen may not keep seals. Choose somebody else, or let the security administrator give the permission first.",
  },
  "seals.keeper_same": {
    status: 422,
    zh: "所选人员就是现任印章管理员，请另选一人。",
    en: "Who was chosen keeps the seal already. Choose somebody else.",
  },
  "seals.not_drawable": {
    status: 422,
    zh: "印章字库没有单位名称中的某些字，请核对单位名称。",
    en: "The seals' font lacks characters of the unit's name. Check the name.",
  },
  "seals.wrong_state": {
    status: 409,
    zh: "这枚印章现在不能这样办理，请刷新后查看它的状态。",
    en: "That cannot be done with the seal as it stands. Reload and look at its state.",
  },
  "seals.not_keeper": {
    status: 403,
    zh: "您不是这枚印章的管理员，请由印章管理员办理。",
    en: "You do not keep this seal. Let its keeper do this.",
  },
  "seals.no_seal": {
    status: 409,
    zh: "用印单位没有可用的电子印章，请先申请制发；印章被停用的，请联系安全管理员。",
    en: "The unit has no seal in use. Ask for one first; where it is suspended, turn to the security administrator.",
  },
  "seals.already_done": {
    status: 409,
    zh: "这份公文已经用印或已退回，请刷新后查看。",
    en: "This paper was sealed or sent back already. Reload to see.",
  },
  "seals.not_ready": {
    status: 409,
    zh: "这份公文现在不能用印：它尚未编号、已作废或正在修改。",
    en: "This paper cannot be sealed now: it has no number, is void or is being changed.",
  },
  "seals.no_place": {
    status: 409,
    zh: "这份公文的版面上没有本单位的用印位置，请核对署名和“盖章方式”。",
    en: "The pages have no place for this unit's seal. Check the signatures and how the document is sealed.",
  },
  "seals.sealed_meanwhile": {
    status: 409,
    zh: "另一枚印章刚刚盖在这份公文上，请再点一次“用印”。",
    en: "Another seal was put on this paper at the same moment. Seal once more.",
  },
  "seals.signature_required": {
    status: 409,
    zh: "本单位要求签发、批示、申请审批加盖本人电子签名，您还没有可用的电子签名。请在“个人设置—本人电子签名”中申请，批准后再办理。",
    en: "Your unit wants sign-offs, instructions and decisions on applications signed, and you have no signature in use. Ask for one under “My settings”.",
  },
  "seals.signature_unreadable": {
    status: 422,
    zh: "没有从图片中认出签名。请在白纸上用深色笔书写后重新拍照，或者在手写板上书写。",
    en: "No signature was found in the picture. Write it in dark ink on white paper and take it again, or write on the screen.",
  },
  "seals.revoked_already": {
    status: 409,
    zh: "这张证书已经吊销。",
    en: "This certificate is revoked already.",
  },
  "seals.certificate_over": {
    status: 409,
    zh: "这枚印章的证书已到期或已吊销，请先办理“续期”，再恢复使用。",
    en: "A certificate of this seal has run out or was revoked. Renew the seal first, then resume its use.",
  },
  "seals.verify_too_large": {
    status: 413,
    zh: "文件超过 {most} MB，无法在线验证。",
    en: "The file is larger than {most} MB and cannot be verified here.",
  },
  "seals.verify_no_file": {
    status: 400,
    zh: "请把要验证的文件作为请求正文发送，类型为 application/octet-stream。",
    en: "Send the file itself as the body, as application/octet-stream.",
  },
  "seals.verify_too_often": {
    status: 429,
    zh: "同一网络地址每分钟最多验证 {most} 个文件，请稍后再试。",
    en: "Too many files come from this network address: at most {most} {most, file|files} a minute. Try again shortly.",
  },
  "seals.verify_busy": {
    status: 503,
    zh: "正在验证的文件较多，请稍候再试。",
    en: "Many files are being verified. Try again in a moment.",
  },
} satisfies ErrorCatalogue;
