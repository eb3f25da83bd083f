import type { RuleContext } from "./context.ts";
import type { RelatedFacts } from "./facts.ts";
import { type Fault, fault, type Rule } from "./rule.ts";
import { plainLength, shareOfCopiedText } from "./similarity.ts";

/** How much of a text may come from the paper it forwards before a person has to look. */
const COPIED_SHARE = 0.7;
const opinion = /(认为|建议|拟同意|原则同意|同意(其|该|上述)|不宜|意见如下|倾向)/;
const place = { element: "body" } as const;

/** A subordinate's request is passed up with the issuer's own view, never word for word. */
export const x05: Rule = {
  id: "X5",
  article: "条例第十五条（三）",
  check(context) {
    const forwarded = context.isUpward ? forwardedRequests(context) : [];
    return forwarded.flatMap((original) => [...withoutView(context, original), ...wordForWord(context, original)]);
  },
};

function forwardedRequests({ content, facts }: RuleContext): RelatedFacts[] {
  return content.relations
    .filter(({ type, documentId }) => type === "forward" && documentId !== null)
    .flatMap(({ documentId }) => facts.related.get(documentId!) ?? [])
    .filter(({ documentType }) => documentType === "request");
}

function withoutView(context: RuleContext, { title }: RelatedFacts): Fault[] {
  if (opinion.test(context.bodyText())) return [];
  return [
    fault(
      "human",
      place,
      [
        `转报下级机关的《${title}》，没有看到本机关的倾向性意见。`,
        `“${title}” is passed up without this organ's own view.`,
      ],
      ["在正文中提出倾向性意见后上报。", "State this organ's view in the body."],
    ),
  ];
}

function wordForWord(context: RuleContext, { title, text }: RelatedFacts): Fault[] {
  const body = context.bodyText();
  if (plainLength(body) === 0 || shareOfCopiedText(body, text) < COPIED_SHARE) return [];
  return [
    fault(
      "human",
      place,
      [
        `正文大部分与下级机关的《${title}》相同，不得原文转报上级机关。`,
        `Most of the body repeats “${title}”; a request is not passed up word for word.`,
      ],
      ["概括下级机关的请求，提出本机关的意见。", "Summarise the request and add this organ's view."],
    ),
  ];
}
