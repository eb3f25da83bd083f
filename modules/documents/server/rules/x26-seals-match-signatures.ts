import type { RuleContext } from "./context.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/** Each organ that signs seals, and the seal is the signing organ's. */
export const x26: Rule = {
  id: "X26",
  article: "条例第九条（十三）",
  check: (context) => (context.content.sealing === "seal" ? mismatched(context) : unsealed(context)),
};

function mismatched({ content, issuers }: RuleContext): Fault[] {
  if (content.signatures.length === 0) return [];
  const wrong = content.signatures.flatMap((signature, index) =>
    issuers.some(({ name, shortName }) => signature === name || signature === shortName) ? [] : [{ signature, index }],
  );
  const unsigned = issuers.filter(
    ({ name, shortName }) => !content.signatures.some((s) => s === name || s === shortName),
  );
  return [
    ...wrong.map(({ signature, index }) =>
      fault(
        "block",
        { element: "signatures", index },
        [`署名“${signature}”与用印机关不符。`, `The signature “${signature}” is not that of an organ that seals.`],
        ["署名用发文机关全称或者规范化简称。", "Sign with the issuer's full or standard short name."],
      ),
    ),
    ...unsigned.map(({ name }) =>
      fault(
        "block",
        { element: "signatures" },
        [`发文机关“${name}”没有署名。`, `The issuer ${name} has no signature.`],
        [`补上“${name}”的署名。`, `Add the signature of ${name}.`],
      ),
    ),
  ];
}

/** Only papers of general distribution under a special mark, and minutes, may go without a seal. */
function unsealed({ content }: RuleContext): Fault[] {
  const general = content.recipients.some(({ kind }) => kind === "group");
  if (content.sealing === "signatureStamp" || content.documentType === "minutes" || general) return [];
  return [
    fault(
      "block",
      { element: "sealing" },
      [
        "有发文机关署名的公文应当加盖发文机关印章，并与署名机关相符。",
        "A signed paper is sealed by the organ that signs it.",
      ],
      [
        "用印方式改为“加盖印章”；只有普发性公文可以不加盖印章。",
        "Choose the seal; only papers of general distribution go without one.",
      ],
    ),
  ];
}
