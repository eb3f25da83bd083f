import { isPersonName } from "./outside.ts";
import { fault, type Rule } from "./rule.ts";

/** Orders and bills are signed by the head of government (GB/T 9704-2012 7.3.5.3). */
const signedByPerson = new Set(["order", "bill"]);
const titled =
  /(书记|省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|主席|部长|厅长|局长|主任|秘书长)\s*\p{Script=Han}{2,4}$/u;

/** Nothing goes up in the name of the issuer's leader. */
export const x09: Rule = {
  id: "X9",
  article: "条例第十五条（五）",
  check({ content, isUpward }) {
    if (!isUpward || signedByPerson.has(content.documentType)) return [];
    return content.signatures.flatMap((signature, index) => {
      if (!isPersonName(signature) && !titled.test(signature)) return [];
      return [
        fault(
          "block",
          { element: "signatures", index },
          [
            `署名“${signature}”是个人，不得以本机关负责人名义向上级机关报送公文。`,
            `“${signature}” is a person; papers go up in the organ's name.`,
          ],
          ["署名改为发文机关全称或者规范化简称。", "Sign with the organ's full or standard short name."],
        ),
      ];
    });
  },
};
