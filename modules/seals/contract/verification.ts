import { z } from "zod";

export const verdicts = ["valid", "intact", "partly", "changed", "unsealed", "unreadable"] as const;
export const signatureStates = [
  "unreadable",
  "unsupported",
  "changed",
  "signatureWrong",
  "holderNotAllowed",
  "sealForged",
  "certificateBroken",
  "rootCompromised",
  "makerRevoked",
  "certificateRevoked",
  "certificateExpired",
  "makerExpired",
  "sealExpired",
  "rootDropped",
  "dateAhead",
  "digestWeak",
  "issuerUnknown",
  "valid",
] as const;

const CertificateFacts = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
});

/** What was found of one seal. */
export const SignatureReport = z.object({
  state: z.enum(signatureStates),
  name: z.string(),
  signer: z.string(),
  at: z.string().nullable(),
  stamp: z.object({ at: z.string(), authority: z.string(), holds: z.boolean() }).nullable(),
  format: z.string(),
  algorithm: z.string(),
  changed: z.array(z.string()).readonly(),
  covered: z.int(),
  coveredUntil: z.int().nullable(),
  pages: z.array(z.int()).readonly(),
  chain: z.array(CertificateFacts).readonly(),
  revocationKnown: z.boolean(),
  picture: z.string().nullable(),
});
export type SignatureReport = z.infer<typeof SignatureReport>;

/** What was found of a file. Nothing of it is kept. */
export const VerificationReport = z
  .object({
    verdict: z.enum(verdicts),
    kind: z.enum(["ofd", "pdf"]).nullable(),
    signatures: z.array(SignatureReport).readonly(),
    uncovered: z.array(z.string()).readonly(),
    proofs: z.array(z.string()).readonly(),
    isExact: z.boolean(),
  })
  .meta({ id: "SealVerification" });
export type VerificationReport = z.infer<typeof VerificationReport>;

/** Largest file that strangers may have verified, in bytes. */
export const verifyLimit = 32 * 1024 * 1024;
