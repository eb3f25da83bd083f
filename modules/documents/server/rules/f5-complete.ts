import { type DocumentContent, type DocumentType, documentTypeEntries, wordsOf } from "../../contract/index.ts";
import type { DraftFacts } from "./facts.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** Published to everybody, or issued under a head of its own: these name no recipients. */
const withoutRecipients = new Set<DocumentType>(["resolution", "decision", "order", "minutes", "notification"]);

/** What a paper cannot do without: recipients, body, the files that it speaks of. */
export const f5: Rule = {
  id: "F5",
  article: "条例第九条（八）、（九）、（十五）",
  check({ content, facts }) {
    const found: Fault[] = unknownUnits(content, facts);
    const isPublic = documentTypeEntries[content.documentType].direction === "public";
    if (content.recipients.length === 0 && !isPublic && !withoutRecipients.has(content.documentType))
      found.push(noRecipients);
    if (content.body.every((block) => block.type !== "table" && wordsOf(block).trim() === "")) found.push(noBody);
    const announced = content.body.findIndex((block) => block.type !== "table" && /(见|详见)附件/.test(wordsOf(block)));
    if (announced !== -1 && content.attachments.length === 0) found.push(noAttachment(announced));
    return found;
  },
};

function unknownUnits(content: DocumentContent, { organs }: DraftFacts): Fault[] {
  return (["recipients", "copyRecipients"] as const).flatMap((element) =>
    content[element].flatMap((recipient, index) =>
      recipient.kind === "unit" && !organs.has(recipient.unitId)
        ? [unknownUnit({ element, index }, recipient.name)]
        : [],
    ),
  );
}

const unknownUnit = (place: Fault["place"], name: string) =>
  fault(
    "block",
    place,
    [`“${name}”已撤销或者不存在。`, `${name} was abolished or does not exist.`],
    ["重新选择接收机关。", "Choose the organ again."],
  );

const noRecipients = fault(
  "block",
  { element: "recipients" },
  ["还没有主送机关。", "There are no recipients."],
  ["填写主送机关的全称、规范化简称或者同类型机关统称。", "Name the organs that are to act on it."],
);

const noBody = fault(
  "block",
  { element: "body" },
  ["还没有正文。", "The body is empty."],
  ["填写正文。", "Write the body."],
);

const noAttachment = (index: number) =>
  fault(
    "warn",
    { element: "body", index },
    ["正文提到附件，但没有添加附件。", "The body mentions an attachment, but none is there."],
    ["添加附件，或者删去正文中的说明。", "Add it, or remove the words."],
  );
