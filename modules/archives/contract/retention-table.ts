import { z } from "zod";
import type { FinishedPaper } from "./ports.ts";
import { Retention } from "./words.ts";

const words = z.array(z.string().trim().min(1).max(30)).max(50).default([]);

/** One line of 文件材料归档范围和文书档案保管期限表; empty conditions are met by every paper. */
export const RetentionRule = z.object({
  /** 条款号: `2.1`. */
  no: z
    .string()
    .trim()
    .regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, { message: "条款号如 2.1。 / A number such as 2.1." }),
  words: z.string().trim().min(1).max(200),
  kind: z.enum(["outgoing", "incoming", "any"]).default("any"),
  /** Types of documents by their Chinese names: 通知. */
  types: words,
  /** How the sender stands to the unit. */
  senders: z.array(z.enum(["superior", "inferior", "peer", "outside"])).default([]),
  /** One of these stands in the title. */
  title: words,
  /** `none`: not to be archived (不归档). */
  retention: z.enum([...Retention.options, "none"]),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** Rules in their order: the first that is met decides, and the last is met by every paper. */
export const RetentionRules = z
  .array(RetentionRule)
  .min(1)
  .max(300)
  .superRefine((rules, context) => {
    const seen = new Set<string>();
    rules.forEach(({ no }, at) => {
      if (seen.has(no))
        context.addIssue({ code: "custom", path: [at, "no"], message: `条款号 ${no} 重复。 / ${no} stands twice.` });
      seen.add(no);
    });
    if (!isMetByAll(rules.at(-1)))
      context.addIssue({
        code: "custom",
        path: [rules.length - 1, "words"],
        message: "最后一条须不设条件，使每份文件都有归宿。 / The last rule must have no condition.",
      });
  });

const isMetByAll = (rule: RetentionRule | undefined) =>
  rule !== undefined && rule.kind === "any" && rule.types.length + rule.senders.length + rule.title.length === 0;

type Facts = Pick<FinishedPaper, "kind" | "documentTypeWords" | "senderRelation" | "title">;

/** The rule that decides on a paper: the first that it meets. */
export function ruleFor(rules: readonly RetentionRule[], paper: Facts): RetentionRule | undefined {
  return rules.find((rule) => meets(rule, paper));
}

function meets({ kind, types, senders, title }: RetentionRule, paper: Facts): boolean {
  if (kind !== "any" && kind !== paper.kind) return false;
  if (types.length > 0 && !types.includes(paper.documentTypeWords)) return false;
  if (senders.length > 0 && !(paper.senderRelation && senders.includes(paper.senderRelation))) return false;
  return title.length === 0 || title.some((word) => paper.title.includes(word));
}
