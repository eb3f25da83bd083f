import { checkSteps } from "../process/check-steps.ts";
import { canBeSeen, checkExpression, type Known, partsOf, type Report } from "./expressions.ts";
import { type Column, type Field, formulaOf } from "./fields.ts";
import type { Form } from "./form.ts";
import type { FormFault } from "./form-faults.ts";

/** Everything that keeps a form from being published, as far as the form alone shows it. Pure: the designer asks it at each change. */
export function checkForm(form: Form): FormFault[] {
  const faults: FormFault[] = [];
  const report: Report = (path, code, parameters = {}) => void faults.push({ path, code, parameters });
  if (form.fields.length === 0) report("fields", "no_fields");
  checkFields(form.fields, report);
  checkTogether(form, report);
  if (form.process.kind === "steps") checkSteps(form.process.steps, form.fields, report);
  return faults;
}

function checkFields(fields: readonly Field[], report: Report): void {
  const above = new Map<string, ReadonlySet<string>>();
  for (const [at, field] of fields.entries()) {
    const path = `fields.${at}`;
    if (field.when !== null) checkExpression(`${path}.when`, field.title, field.when, above, report);
    checkOne(path, field, above, report);
    if (field.kind === "table") checkColumns(path, field.columns, above, report);
    if (canBeSeen(field)) above.set(field.name, partsOf(field));
  }
}

const of = ({ title, name }: Field | Column) => ({ what: title, name });

function checkColumns(path: string, columns: readonly Column[], outside: Known, report: Report): void {
  const above = new Map(outside);
  for (const [at, column] of columns.entries()) {
    const place = `${path}.columns.${at}`;
    checkOne(place, column, above, report);
    above.set(column.name, partsOf(column));
  }
}

function checkOne(path: string, field: Field | Column, above: Known, report: Report): void {
  const formula = formulaOf(field);
  if (formula !== null) checkExpression(`${path}.formula`, field.title, formula, above, report);
  if ("least" in field && field.least !== null && field.most !== null && field.least > field.most)
    report(`${path}.most`, "bounds_crossed", of(field));
  if (field.kind !== "choice") return;
  const twice = field.options.find((option, at) => field.options.indexOf(option) < at);
  if (twice !== undefined) report(`${path}.options`, "option_twice", { what: field.title, name: twice });
  if (!field.initial.every((one) => field.options.includes(one)))
    report(`${path}.initial`, "initial_not_an_option", of(field));
}

function checkTogether({ fields, summary, overlap }: Form, report: Report): void {
  const find = (name: string) => fields.find((field) => field.name === name);
  const always = (field: Field | undefined) => field?.required === true && field.when === null;
  if (summary !== null && !["text", "longText", "choice"].includes(find(summary)?.kind ?? ""))
    report("summary", "summary_unusable");
  if (overlap === null) return;
  const [resource, time] = [find(overlap.resource), find(overlap.time)];
  const single = resource?.kind === "text" || (resource?.kind === "choice" && !resource.many);
  if (!single || !always(resource)) report("overlap.resource", "overlap_resource");
  if (time?.kind !== "dateRange" || !always(time)) report("overlap.time", "overlap_time");
}
