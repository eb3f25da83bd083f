import { StatusTag } from "@tz/ui";
import type { CaseUrgency } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";

/** 特急 filled, 加急 outlined; what is ordinary carries no mark. */
export function UrgencyTag({ urgency }: { urgency: CaseUrgency }) {
  const text = useText();
  if (urgency === "normal") return null;
  return (
    <StatusTag tone="bad" strong={urgency === "extraUrgent"}>
      {text(`urgency.${urgency}`)}
    </StatusTag>
  );
}
