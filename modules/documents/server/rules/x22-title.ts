import { documentTypeEntries } from "../../contract/index.ts";
import type { RuleContext } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";
import { readTitle, type TitleParts } from "./title.ts";

const place = { element: "title" } as const;

/** A title consists of issuer, matter and type, and the type is the document's. */
export const x22: Rule = {
  id: "X22",
  article: "条例第九条（七）",
  check(context) {
    const { content, issuers } = context;
    // An order carries its number instead of a title (GB/T 9704-2012 10.2).
    if (content.documentType === "order") return [];
    if (content.title === "") return [empty(context)];
    const names = issuers.flatMap(({ name, shortName }) => [name, shortName]);
    const parts = readTitle(content.title, names, content.documentType);
    return [...withoutIssuer(context, parts), ...withoutMatter(context, parts), ...wrongType(context, parts)];
  },
};

const typeName = ({ content }: RuleContext) => documentTypeEntries[content.documentType].zh;
const pattern = (context: RuleContext) => `${context.issuer.name}关于……的${typeName(context)}`;

const empty = (context: RuleContext) =>
  fault(
    "block",
    place,
    ["还没有标题。", "The title is missing."],
    [`标题由发文机关名称、事由和文种组成，如“${pattern(context)}”。`, "A title consists of issuer, matter and type."],
  );

function withoutIssuer(context: RuleContext, { hasIssuer }: TitleParts): Fault[] {
  if (hasIssuer) return [];
  const { name } = context.issuer;
  const better = context.content.title.startsWith("关于") ? `${name}${context.content.title}` : pattern(context);
  return [
    fault(
      "block",
      place,
      ["标题缺少发文机关名称。", "The title does not begin with the issuer's name."],
      [`改为“${better}”。`, `Begin it with ${name}.`],
    ),
  ];
}

function withoutMatter(context: RuleContext, { hasMatter }: TitleParts): Fault[] {
  if (hasMatter) return [];
  return [
    fault(
      "block",
      place,
      ["标题缺少事由。", "The title does not say what it is about."],
      [`用“关于……的”写明事由，如“${pattern(context)}”。`, "State the matter with “关于……的”."],
    ),
  ];
}

function wrongType(context: RuleContext, { type, notType }: TitleParts): Fault[] {
  const chosen = typeName(context);
  if (notType !== undefined)
    return [
      fault(
        "block",
        place,
        [`“${notType.replace(/^的/, "")}”不是法定文种。`, `“${notType}” is not a type of official document.`],
        [
          `以法定文种行文，如“${context.issuer.name}关于印发……的通知”，原文作为附件或者被印发的文本。`,
          "Carry it by a document of one of the 15 types, for instance a circular that issues it.",
        ],
      ),
    ];
  if (type === context.content.documentType) return [];
  const message: [string, string] = type
    ? [
        `标题的文种是“${documentTypeEntries[type].zh}”，与选定的文种“${chosen}”不一致。`,
        `The title ends in “${documentTypeEntries[type].zh}”, but the type is “${chosen}”.`,
      ]
    : [`标题没有以文种“${chosen}”结尾。`, `The title does not end in the document's type, “${chosen}”.`];
  return [
    fault("block", place, message, [`标题以“${chosen}”结尾，或者改选文种。`, "Correct the title's end or the type."]),
  ];
}
