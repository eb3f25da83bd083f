import { instant } from "@tz/kernel/contract/base";
import { z } from "zod";

export const Algorithm = z.enum(["sm2", "p256"]);

/** 证书认证机构: a root that issues certificates. */
export const AuthorityView = z
  .object({
    id: z.uuid(),
    algorithm: Algorithm,
    name: z.string(),
    fingerprint: z.string().describe("SM3 of the certificate"),
    foundedAt: instant,
    notAfter: instant,
    retiredAt: instant.nullable().describe("when a new root took its place"),
    droppedAt: instant.nullable().describe("when it ceased to be believed"),
    compromisedSince: instant.nullable().describe("from when on nothing below it is believed"),
    crossCertified: z.boolean().describe("whether a root that is believed certified it"),
    mustRenew: z.boolean().describe("in use, and its end cuts the certificates short that it issues"),
    certificates: z.int(),
    revoked: z.int(),
    unitSeals: z.int().describe("seals of units below it that are not destroyed"),
    stamps: z.int().describe("signatures of persons below it that are not destroyed"),
    signInCertificates: z.int().describe("good now"),
  })
  .meta({ id: "SealAuthority" });
export type AuthorityView = z.infer<typeof AuthorityView>;

export const FoundAuthority = z.object({
  name: z.string().trim().min(4).max(60).describe("如：清安市电子印章认证中心"),
  years: z.int().min(1).max(30).default(20),
});

export const RenewAuthority = z.object({
  authorityId: z.uuid().describe("the root in use that one sees"),
  reason: z.string().trim().min(1).max(200),
  years: z.int().min(1).max(30).default(20),
});

export const certificatePurposes = ["maker", "unit", "person", "signIn"] as const;
export const revocationReasons = [
  "unspecified",
  "keyCompromise",
  "affiliationChanged",
  "superseded",
  "cessation",
] as const;
export const RevocationReason = z.enum(revocationReasons);
/** Also what follows from the fall of a root. */
export const KeptReason = z.enum([...revocationReasons, "cACompromise"]);

export const CertificateView = z
  .object({
    id: z.uuid(),
    algorithm: Algorithm,
    purpose: z.enum(certificatePurposes),
    name: z.string(),
    serial: z.string(),
    notBefore: instant,
    notAfter: instant,
    revokedAt: instant.nullable(),
    reason: KeptReason.nullable(),
  })
  .meta({ id: "SealCertificate" });
export type CertificateView = z.infer<typeof CertificateView>;

/** Why a seal is asked for. */
export const SealReason = z.string().trim().min(2).max(200).describe("申请理由");

/** One's own signature (本人电子签名). */
export const RequestStamp = z.object({
  reason: SealReason,
  picture: z.base64().max(600_000).optional().describe("手写签名的图片，PNG；不填则按姓名制作"),
});

export const sealStates = ["requested", "refused", "active", "suspended", "destroyed"] as const;
export const SealState = z.enum(sealStates);
export type SealState = z.infer<typeof SealState>;
/** The last is the unit's own; what comes before it, the security administrator decides. */
export const sealActions = ["approve", "refuse", "suspend", "resume", "renew", "destroy", "changeKeeper"] as const;
export type SealAction = (typeof sealActions)[number];

/** 电子印章 of a unit, or the signature stamp of a person. */
export const SealView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(["unit", "person"]),
    name: z.string(),
    unitName: z.string(),
    keeper: z.object({ id: z.uuid(), name: z.string() }),
    state: SealState,
    reason: z.string(),
    requestedBy: z.string(),
    requestedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    validUntil: instant.nullable(),
    uses: z.int(),
    may: z.array(z.enum(sealActions)),
  })
  .meta({ id: "Seal" });
export type SealView = z.infer<typeof SealView>;

export const OwnStamp = z.object({ stamp: SealView.nullable() }).meta({ id: "OwnStamp" });
export type OwnStamp = z.infer<typeof OwnStamp>;

export const useStates = ["waiting", "sealed", "refused", "withdrawn"] as const;
export const UseState = z.enum(useStates);

/** 用印: one seal on one paper, waited for or done. */
export const UseView = z
  .object({
    id: z.uuid(),
    unitName: z.string(),
    personName: z.string().nullable(),
    title: z.string(),
    number: z.string(),
    state: UseState,
    askedAt: instant,
    doneAt: instant.nullable(),
    doneBy: z.string().nullable(),
    reason: z.string().nullable(),
    sealState: z.enum(["active", "suspended"]).nullable().describe("null where there is no seal yet"),
    maySeal: z.boolean(),
  })
  .meta({ id: "SealUse" });
export type UseView = z.infer<typeof UseView>;

/** What is known of a paper's seals, and the sealed files. */
export const SealedPaperView = z
  .object({
    uses: z.array(UseView),
    files: z.object({ ofd: z.uuid(), pdf: z.uuid() }).nullable(),
    sealBeforeDispatch: z.boolean().describe("本单位规定用印后才能核发"),
  })
  .meta({ id: "SealedPaper" });
export type SealedPaperView = z.infer<typeof SealedPaperView>;
