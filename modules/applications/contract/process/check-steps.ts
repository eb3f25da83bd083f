import { canBeSeen, checkExpression, partsOf, type Report } from "../form/expressions.ts";
import { type Field, formulaOf, isApplicants } from "../form/fields.ts";
import type { Step } from "./steps.ts";

/** What is wrong with the steps of a simple process. */
export function checkSteps(steps: readonly Step[], fields: readonly Field[], report: Report): void {
  if (steps.length === 0) report("process.steps", "no_steps");
  const known = new Map(fields.filter(canBeSeen).map((field) => [field.name, partsOf(field)]));
  for (const [at, step] of steps.entries()) {
    const path = `process.steps.${at}`;
    const what = step.name;
    if (steps.findIndex(({ name }) => name === step.name) < at) report(path, "step_twice", { what });
    if (step.when !== null) checkExpression(`${path}.when`, what, step.when, known, report);
    const chooser = steps[at - 1];
    if (step.handler.find === "chosenLeader" && (!chooser || steps.slice(0, at).every(({ when }) => when !== null)))
      report(`${path}.handler`, "leader_unchosen", { what });
    if (step.handler.find === "person" && step.handler.personIds.length === 0)
      report(`${path}.handler`, "nobody_named", { what });
    if (step.handler.find === "field" && !namesHandlers(fields, step.handler.field))
      report(`${path}.handler`, "handler_field", { what, name: step.handler.field });
    for (const name of step.fills)
      if (!isFillable(fields, name)) report(`${path}.fills`, "fills_unknown", { what, name });
  }
  const filled = new Set(steps.flatMap(({ fills }) => fills));
  for (const [at, field] of fields.entries())
    if (!isApplicants(field) && !filled.has(field.name))
      report(`fields.${at}.by`, "nobody_fills", { what: field.title });
}

/** Whether a handler can be asked for a field: it is there, and not worked out. */
const isFillable = (fields: readonly Field[], name: string) =>
  fields.some((field) => field.name === name && formulaOf(field) === null);

/** Whether a field always names a person or a department. */
const namesHandlers = (fields: readonly Field[], name: string) =>
  fields.some(
    (field) =>
      field.name === name &&
      (field.kind === "person" || field.kind === "department") &&
      field.required &&
      field.when === null &&
      isApplicants(field),
  );
