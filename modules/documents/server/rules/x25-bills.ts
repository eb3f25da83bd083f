import type { Addressee } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

const congress = /人民代表大会|人大常委会/;

/** A bill goes from a government to the people's congress of its own level or its standing committee. */
export const x25: Rule = {
  id: "X25",
  article: "条例第八条（十三）",
  check({ content, issuer, recipients }) {
    if (content.documentType !== "bill") return [];
    const found: Fault[] = [];
    if (issuer.kind !== "government") found.push(notGovernment);
    const isOwnCongress = ({ organ, name }: Addressee) =>
      organ ? organ.kind === "congress" && organ.level === issuer.level : congress.test(name);
    for (const recipient of recipients) if (!isOwnCongress(recipient)) found.push(notCongress(recipient));
    return found;
  },
};

const notGovernment = fault(
  "block",
  { element: "documentType" },
  ["议案由各级人民政府提出。", "Only a people's government submits a bill."],
  ["由本级人民政府提出，或者改用其他文种。", "Have the government submit it, or choose another type."],
);

const notCongress = ({ index, name }: Addressee) =>
  fault(
    "block",
    { element: "recipients", index },
    [
      `议案应当主送同级人民代表大会或者其常务委员会，不能主送“${name}”。`,
      `A bill goes to the congress of the same level, not to ${name}.`,
    ],
    [
      "改为同级人民代表大会或者人大常委会。",
      "Address the people's congress of the same level or its standing committee.",
    ],
  );
