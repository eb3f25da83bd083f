import { bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";

/** The rules on writing between organs (条例 第八至十九条), as `X1` to `X28`, and on form (GB/T 9704-2012), as `F…`. */
export const ruleIds = [
  "X1",
  "X2",
  "X3",
  "X4",
  "X5",
  "X6",
  "X7",
  "X8",
  "X9",
  "X10",
  "X11",
  "X12",
  "X13",
  "X14",
  "X15",
  "X16",
  "X17",
  "X18",
  "X19",
  "X20",
  "X21",
  "X22",
  "X23",
  "X24",
  "X25",
  "X26",
  "X27",
  "X28",
  "F1",
  "F2",
  "F3",
  "F4",
  "F5",
] as const;

/** The rules on a draft's pages as they would be printed, as `P…`, and on its wording, as `T…`; they advise only. */
export const pageRuleIds = ["P7", "P12", "T1", "T2", "T3", "T4", "T6"] as const;
export const RuleId = z.enum([...ruleIds, ...pageRuleIds]);
export type RuleId = z.infer<typeof RuleId>;

/**
 * `block` stops submission and sign-off; `human` stops them until a person states why it is in order; `warn` advises.
 */
export const Severity = z.enum(["block", "human", "warn"]);
export type Severity = z.infer<typeof Severity>;

/** The element of the paper that a finding is about; `index` counts within a list or the blocks of the body. */
export const Element = z.enum([
  "title",
  "documentType",
  "recipients",
  "copyRecipients",
  "jointIssuers",
  "signer",
  "body",
  "attachments",
  "attendance",
  "signatures",
  "sealing",
  "documentNumber",
  "documentDate",
  "secrecy",
  "note",
  "relations",
  "matter",
]);
export type Element = z.infer<typeof Element>;
export const Place = z.object({ element: Element, index: z.int().optional() });
export type Place = z.infer<typeof Place>;

/** The recorded decision of a person that a `human` finding is in order here. */
export const Override = z.object({
  rule: RuleId,
  /** The finding's Chinese message: the decision holds for what was found then, not for what may be found later. */
  about: z.string(),
  reason: z.string(),
  personName: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type Override = z.infer<typeof Override>;

export const Finding = z
  .object({
    rule: RuleId,
    severity: Severity,
    place: Place,
    message: bilingual,
    remedy: bilingual,
    /** Where the rule stands: 条例第十五条（一）, GB/T 9704-2012 7.2.5. */
    article: z.string(),
    override: Override.nullable(),
  })
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof Finding>;

/** Whether a finding stops the document here. */
export const stops = (finding: Pick<Finding, "severity" | "override">): boolean =>
  finding.severity === "block" || (finding.severity === "human" && finding.override === null);
