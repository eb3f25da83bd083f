import { instant } from "@tz/kernel/contract/base";
import type { NoticeWords } from "@tz/kernel/contract/notify";
import { z } from "zod";
import { AuthorityView } from "./schemas.ts";

/** Asked by the security administrator, decided by the system administrator, who keeps the machine and its key file. */
export const dropStates = ["asked", "approved", "refused", "withdrawn"] as const;
export const DropState = z.enum(dropStates);
export type DropState = z.infer<typeof DropState>;

export const AskToDrop = z.object({
  authorityId: z.uuid(),
  since: instant.describe("from when on the key may have been known to others"),
  reason: z.string().trim().min(2).max(500),
});

/** 停止信任: a request that a root be believed no more. */
export const DropView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    root: AuthorityView,
    since: instant,
    reason: z.string(),
    state: DropState,
    askedBy: z.string(),
    askedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    answer: z.string(),
  })
  .meta({ id: "SealRootDrop" });
export type DropView = z.infer<typeof DropView>;

/** What the security administrator sees of a root: with the newest request to drop it. */
export const RootView = AuthorityView.extend({ drop: DropView.omit({ root: true }).nullable() }).meta({
  id: "SealRoot",
});
export type RootView = z.infer<typeof RootView>;

/** How many ended seals are renewed in one go: each takes two keys, their certificates and a picture. */
export const mostRenewed = 20;

export const dropNotices = {
  "seals.drop-asked": {
    name: { zh: "根证书停止信任待审批", en: "A root is to be dropped" },
    zh: "{name}申请对“{root}”停止信任：{reason}。请核实后尽快办理。",
    en: "{name} asks to drop “{root}”: {reason}. Look into it and decide soon.",
    permission: "seals.approveDrop",
    channels: ["sms"],
  },
  "seals.drop-approved": {
    name: { zh: "根证书已停止信任", en: "A root was dropped" },
    zh: "“{root}”已由{name}批准停止信任。请到“印章与数字证书”为其下的印章续期，并为有关人员重新签发登录证书。",
    en: "{name} approved that “{root}” is dropped. Renew the seals below it and issue sign-in certificates anew.",
    permission: "seals.authority",
    channels: [],
  },
  "seals.drop-refused": {
    name: { zh: "根证书停止信任未获批准", en: "A root is not dropped" },
    zh: "“{root}”停止信任的申请未获{name}批准：{answer}",
    en: "{name} refused to drop “{root}”: {answer}",
    permission: "seals.authority",
    channels: [],
  },
  "seals.certificate-lost": {
    name: { zh: "登录证书失效", en: "Sign-in certificate lost" },
    zh: "签发您登录证书的根证书已停止信任，证书随之失效，请用口令登录，在“个人设置”中重新申请。",
    en: "The root of your sign-in certificate was dropped, and the certificate with it. Sign in by password and ask for a new one.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>;
