import { conditionFault, conditionNames } from "@tz/kernel/contract/workflow";
import type { Field } from "./fields.ts";
import type { FormFaultCode } from "./form-faults.ts";

/** Collects what is wrong with the parts of a form. */
export type Report = (path: string, code: FormFaultCode, parameters?: Record<string, string>) => void;

/** Long texts and files are for people; conditions do not see them. */
export const canBeSeen = ({ kind }: Field) => kind !== "longText" && kind !== "attachment";

/** Refuses what cannot be read, what loops, and names that are not known. */
export function checkExpression(
  path: string,
  what: string,
  text: string,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const fault = conditionFault(text);
  if (fault === "costly") report(path, "expression_costly", { what });
  else if (fault) report(path, "expression_wrong", { what, detail: fault.wrong });
  else for (const name of conditionNames(text)) if (!known.has(name)) report(path, "name_unknown", { what, name });
}
