import { instant } from "@tz/kernel/contract/base";
import { z } from "zod";

export const signedOpinions = ["all", "decisions", "none"] as const;

/** What a unit asks of seals and signatures (用印规则). */
export const UnitRule = z.object({
  signed: z.enum(signedOpinions).describe("哪些意见自动加盖本人电子签名：全部、仅签发、批示和审批、都不加盖"),
  signatureRequired: z.boolean().describe("签发、批示、申请审批必须有本人电子签名"),
  sealBeforeDispatch: z.boolean().describe("用印后才能核发"),
});
export type UnitRule = z.infer<typeof UnitRule>;

/** As long as a unit has said nothing: whoever has a signature signs, and nothing waits for one. */
export const plainRule: UnitRule = { signed: "all", signatureRequired: false, sealBeforeDispatch: false };

export const UnitRuleView = UnitRule.extend({
  version: z.int(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
}).meta({ id: "SealUnitRule" });
export type UnitRuleView = z.infer<typeof UnitRuleView>;

/** A part of what somebody had before them when they wrote their opinion, by the digest of its content. */
const OpinionPart = z.object({ key: z.string(), name: z.string(), sm3: z.string() });
export type OpinionPart = z.infer<typeof OpinionPart>;

const Party = z.object({ id: z.uuid(), name: z.string() });

/** What a signature covers, as it is written for the signature: anybody can read it without this program. */
export const OpinionStatement = z.object({
  format: z.literal("tongzheng-opinion/1"),
  case: z.object({ type: z.string(), id: z.uuid() }),
  title: z.string(),
  /** The line of the process's history. */
  instance: z.uuid(),
  seq: z.int(),
  operation: z.enum(["complete", "sendBack"]),
  step: z.object({ id: z.string(), name: z.string() }).nullable(),
  outcome: z.string().nullable(),
  opinion: z.string().nullable(),
  person: Party.extend({ post: z.string() }),
  onBehalfOf: Party.nullable(),
  at: instant,
  parts: z.array(OpinionPart),
});
export type OpinionStatement = z.infer<typeof OpinionStatement>;

/** Of what was signed, what is not as it was. */
export const opinionChanges = ["opinion", "outcome", "step", "person", "time", "content"] as const;

/** An opinion that bears its writer's signature. */
export const SignedOpinionView = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    stepId: z.string().nullable(),
    person: z.string(),
    at: instant,
    /** Compared with what is kept now; whether the signature itself is good, its verification says. */
    changed: z.array(z.enum(opinionChanges)),
  })
  .meta({ id: "SignedOpinion" });
export type SignedOpinionView = z.infer<typeof SignedOpinionView>;

export const SignedOpinions = z.object({ items: z.array(SignedOpinionView) });

/** One signed opinion, verified. */
export const OpinionReport = SignedOpinionView.extend({
  isValid: z.boolean(),
  state: z.string().describe("signatureStates"),
  step: z.string(),
  opinion: z.string().nullable(),
  signer: z.string(),
  serial: z.string(),
  issuer: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  covers: z.array(z.object({ name: z.string(), isSame: z.boolean() })),
}).meta({ id: "SignedOpinionReport" });
export type OpinionReport = z.infer<typeof OpinionReport>;
