import { type Bilingual, type ErrorCatalogue, instant } from "@tz/kernel/contract/base";
import type { NoticeWords } from "@tz/kernel/contract/notify";
import { z } from "zod";
import { Algorithm, KeptReason } from "./schemas.ts";

/** Where the private key lies: in this browser, in a file under a password, or wherever its owner made it. */
export const keyPlaces = ["device", "file", "elsewhere"] as const;
export const KeyPlace = z.enum(keyPlaces);
export type KeyPlace = z.infer<typeof KeyPlace>;

export const RequestCertificate = z.object({
  request: z.string().min(1).max(8000).describe("PKCS#10, as PEM or DER in base64"),
  kept: KeyPlace.default("elsewhere"),
  label: z.string().trim().min(1).max(60).describe("如：办公室台式机"),
});

export const requestStates = ["requested", "issued", "refused", "withdrawn"] as const;

const RequestFacts = z.object({
  id: z.uuid(),
  version: z.int(),
  algorithm: Algorithm,
  kept: KeyPlace,
  label: z.string(),
  state: z.enum(requestStates),
  /** SM3 of the public key: what the asker and the approver compare. */
  fingerprint: z.string(),
  requestedAt: instant,
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A person's sign-in certificate, from the request on. */
export const OwnCertificate = RequestFacts.extend({
  certificate: z
    .object({
      id: z.uuid(),
      serial: z.string(),
      notBefore: instant,
      notAfter: instant,
      revokedAt: instant.nullable(),
      revocation: KeptReason.nullable(),
      der: z.string().describe("base64"),
    })
    .nullable(),
}).meta({ id: "OwnCertificate" });
export type OwnCertificate = z.infer<typeof OwnCertificate>;

/** A request that waits for the security administrator. */
export const CertificateRequest = RequestFacts.extend({
  person: z.object({ id: z.uuid(), name: z.string(), account: z.string() }),
  unitName: z.string(),
  /** What the reader may decide: nobody about their own. */
  mayDecide: z.boolean(),
}).meta({ id: "CertificateRequest" });
export type CertificateRequest = z.infer<typeof CertificateRequest>;

/** Why one gives up one's own certificate. */
export const OwnRevocation = z.enum(["keyCompromise", "superseded"]);

/** What the browser sends to sign in. */
export const CertificateEvidence = z.object({
  certificate: z.base64().max(12_000),
  signature: z.base64().max(400),
});
export type CertificateEvidence = z.infer<typeof CertificateEvidence>;

/**
 * What the key signs at sign-in. Its first line keeps it apart from everything else that is signed here.
 * @param origin the address of the page, as the browser knows it
 */
export const signInText = ({ id, origin, nonce }: { id: string; origin: string; nonce: string }): string =>
  ["tongzheng sign-in 1", origin, id, nonce].join("\n");

export const signInErrors = {
  "seals.request_unreadable": {
    status: 422,
    zh: "证书请求无法识别：须为 PKCS#10 格式，密钥为 SM2 或 P-256，并由该密钥自己签名。",
    en: "The request cannot be used: it must be PKCS#10 with a key of SM2 or P-256, signed by that key itself.",
  },
  "seals.request_waiting": {
    status: 409,
    zh: "您已有一份待审批的证书申请，请等待安全管理员办理，或先撤回。",
    en: "A request of yours is waiting already. Wait for the security administrator, or withdraw it first.",
  },
  "seals.key_used": {
    status: 409,
    zh: "这个密钥已经申请过证书，请重新生成密钥。",
    en: "A certificate was asked for with this key before. Make a new key.",
  },
  "seals.too_many_certificates": {
    status: 409,
    zh: "您已有 {most} 张有效的登录证书，请先注销不用的。",
    en: "You have {most} {most, valid certificate|valid certificates}. Give up those that you do not use first.",
  },
  "seals.request_over": {
    status: 409,
    zh: "这份证书申请已经办理或撤回，请刷新后查看。",
    en: "This request was decided or withdrawn already. Reload to see.",
  },
  "seals.own_request": {
    status: 403,
    zh: "不能审批本人的证书申请，请由另一位安全管理员办理。",
    en: "You cannot decide about your own request. Another security administrator must do it.",
  },
  "seals.requester_left": {
    status: 409,
    zh: "申请人已离任，不能签发证书。",
    en: "Who asked has left, so no certificate is issued.",
  },
  "seals.certificate_unreadable": {
    status: 401,
    zh: "证书无法识别，请重新选择证书或密钥文件。",
    en: "The certificate cannot be read. Choose another one, or the key file again.",
  },
  "seals.signature_wrong": {
    status: 401,
    zh: "证书签名验证未通过：密钥与证书不符，或页面地址不对。再错 {left} 次，该账号将锁定 {minutes} 分钟。",
    en: "The signature is wrong: the key is not the certificate's, or the page's address is not. After {left} {left, more failure|more failures} the account is locked for {minutes} {minutes, minute|minutes}.",
  },
  "seals.certificate_foreign": {
    status: 401,
    zh: "这张证书不是本系统的认证机构签发的，请使用在本系统申请的登录证书。",
    en: "This certificate was not issued here. Use one that you asked this office for.",
  },
  "seals.certificate_out_of_time": {
    status: 401,
    zh: "这张证书不在有效期内，请用口令登录后重新申请。",
    en: "This certificate is out of its time. Sign in by password and ask for a new one.",
  },
  "seals.certificate_purpose": {
    status: 401,
    zh: "这张证书不是登录证书，不能用来登录。",
    en: "This certificate is not for signing in.",
  },
  "seals.certificate_revoked": {
    status: 401,
    zh: "这张证书已挂失或吊销，请用口令登录后重新申请。",
    en: "This certificate was revoked. Sign in by password and ask for a new one.",
  },
} satisfies ErrorCatalogue;

export const signInEvents = {
  "seals.revoke-certificates-of-leaver": {
    zh: "离任人员的登录证书自动吊销",
    en: "Sign-in certificates of a leaver revoked",
  },
} satisfies Record<string, Bilingual>;

export const signInNotices = {
  "seals.certificate-asked": {
    name: { zh: "登录证书待审批", en: "Sign-in certificate asked for" },
    zh: "{name}申请登录证书，请核对公钥指纹后办理。",
    en: "{name} asks for a sign-in certificate. Compare the key's fingerprint and decide.",
    permission: "seals.authority",
    channels: [],
  },
  "seals.certificate-issued": {
    name: { zh: "登录证书已签发", en: "Sign-in certificate issued" },
    zh: "您申请的登录证书“{label}”已签发，请在申请时所用的电脑上打开“个人设置”安装。",
    en: "Your sign-in certificate “{label}” was issued. Open your settings on the machine where you asked for it.",
    channels: [],
  },
  "seals.certificate-refused": {
    name: { zh: "登录证书申请未批准", en: "Sign-in certificate refused" },
    zh: "您申请的登录证书“{label}”未获批准：{reason}",
    en: "Your request for the sign-in certificate “{label}” was refused: {reason}",
    channels: [],
  },
  "seals.certificate-ending": {
    name: { zh: "登录证书即将到期", en: "Sign-in certificate runs out" },
    zh: "您的登录证书“{label}”有效期至{until}，请在“个人设置”中续期。",
    en: "Your sign-in certificate “{label}” is valid until {until}. Renew it in your settings.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;
