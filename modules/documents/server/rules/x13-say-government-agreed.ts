import { isPrincipal } from "./organs.ts";
import { fault, type Rule } from "./rule.ts";

const agreed = /经[^。；\n]{0,30}(政府|党委|省委|市委|州委|县委|区委|旗委|国务院)[^。；\n]{0,10}(同意|批准|授权)/;

/** What the government approved and the department issues says so. */
export const x13: Rule = {
  id: "X13",
  article: "条例第十六条（二）",
  check({ content, issuer, bodyText }) {
    if (!content.matter.approvedByGovernment || isPrincipal(issuer) || agreed.test(bodyText())) return [];
    return [
      fault(
        "block",
        { element: "body" },
        [
          "需经政府审批、由部门行文的事项，文中须注明已经政府同意。",
          "The text must say that the government has agreed.",
        ],
        ["在正文开头写明“经×人民政府同意”。", "Write “经×人民政府同意” at the beginning of the body."],
      ),
    ];
  },
};
