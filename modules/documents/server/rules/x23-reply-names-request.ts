import type { RuleContext } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** A reply names the request it answers and goes to the organ that asked. */
export const x23: Rule = {
  id: "X23",
  article: "条例第八条（十二）",
  check(context) {
    const { content } = context;
    if (content.documentType !== "reply") return [];
    const answered = content.relations.filter(({ type }) => type === "reply");
    if (answered.length === 0) return [noRequest];
    return [...notCited(context), ...notToAsker(context)];
  },
};

const noRequest = fault(
  "warn",
  { element: "relations" },
  ["批复应当指明所答复的请示。", "A reply names the request it answers."],
  ["关联来文，或者填写请示的标题和发文字号。", "Link the request, or enter its title and number."],
);

/** The requests that are answered, with title and number from the linked paper where there is one. */
function requestsOf({ content, facts }: RuleContext) {
  return content.relations
    .filter(({ type }) => type === "reply")
    .map((relation) => {
      const linked = relation.documentId === null ? undefined : facts.related.get(relation.documentId);
      return {
        title: linked?.title ?? relation.title,
        documentNumber: linked?.documentNumber ?? relation.documentNumber,
        unitId: linked?.unitId,
      };
    });
}

function notCited(context: RuleContext): Fault[] {
  const text = context.bodyText();
  return requestsOf(context).flatMap(({ title, documentNumber }) => {
    const cited = [title, documentNumber].some((name) => name !== "" && name !== null && text.includes(name));
    if (cited || (title === "" && documentNumber === "")) return [];
    return [
      fault(
        "warn",
        { element: "body" },
        [`正文没有引用所答复的请示《${title}》。`, `The body does not cite the request “${title}”.`],
        [
          `开头引用标题和发文字号，如“你单位《${title}》${documentNumber ? `（${documentNumber}）` : ""}收悉。”`,
          "Begin by citing its title and number.",
        ],
      ),
    ];
  });
}

function notToAsker(context: RuleContext): Fault[] {
  const addressed = new Set(context.recipients.map(({ organ }) => organ?.id));
  return requestsOf(context).flatMap(({ unitId }) => {
    if (unitId === undefined || addressed.has(unitId)) return [];
    const name = context.facts.organs.get(unitId)?.name ?? "";
    return [
      fault(
        "warn",
        { element: "recipients" },
        [`批复应当主送请示机关${name}。`, `A reply goes to the organ that asked${name && `: ${name}`}.`],
        ["将请示机关列为主送机关。", "Make that organ the recipient."],
      ),
    ];
  });
}
