import { type Addressee, isAbove, type RuleContext } from "./context.ts";
import { isPrincipal } from "./organs.ts";
import { type Fault, fault, type Rule } from "./rule.ts";

/**
 * A department reports a major matter to the department above it only with its own party committee's or government's
 * consent.
 */
export const x04: Rule = {
  id: "X4",
  article: "条例第十五条（二）",
  check(context) {
    const { content, issuer, recipients } = context;
    const goesUp = content.documentType === "request" || content.documentType === "report";
    const above = recipients.find((recipient) => isAbove(recipient) && isDepartmentAbove(context, recipient));
    if (!goesUp || !above || isPrincipal(issuer)) return [];
    return consent(context, above);
  },
};

/** Above in its own line of work, not the organ that leads the issuer. */
function isDepartmentAbove({ issuer }: RuleContext, { organ, standing }: Addressee): boolean {
  return organ ? organ.id !== issuer.parentId && !isPrincipal(organ) : standing === "superior";
}

function consent({ content }: RuleContext, above: Addressee): Fault[] {
  const { scope, authorisation } = content.matter;
  const place = { element: "matter" } as const;
  if (scope === "ownDuty") return [];
  if (scope === null && authorisation === null)
    return [
      fault(
        "human",
        place,
        [
          `向上级主管部门“${above.name}”请示、报告，须先判明是否属于重大事项。`,
          `Before writing to the department above, ${above.name}, judge whether the matter is a major one.`,
        ],
        [
          "在“关联与情况”的“事项权限”中选明：部门职权范围内的事项直接报送；重大事项须经本级党委、政府同意或者授权。",
          "State under “Matter” whether it lies within the department's own duty or is a major one that needs consent.",
        ],
      ),
    ];
  if (authorisation?.given && authorisation.evidence.trim() !== "") return [];
  return [
    fault(
      "block",
      place,
      [
        `部门向上级主管部门“${above.name}”请示、报告重大事项，应当经本级党委、政府同意或者授权。`,
        `A major matter goes to the department above, ${above.name}, only with the own government's consent.`,
      ],
      [
        "报本级党委、政府同意后，填写同意或者授权的依据（文号、会议或者批示）。",
        "Obtain the consent and enter its evidence: document number, meeting or instruction.",
      ],
    ),
  ];
}
