import { conditionFault, conditionNames, conditionPaths } from "@tz/kernel/contract/workflow";
import type { Column, Field } from "./fields.ts";
import type { FormFaultCode } from "./form-faults.ts";

/** Collects what is wrong with the parts of a form. */
export type Report = (path: string, code: FormFaultCode, parameters?: Record<string, string>) => void;

/** Long texts and files are for people; conditions do not see them. */
export const canBeSeen = ({ kind }: Field) => kind !== "longText" && kind !== "attachment";

const sums = ({ columns }: Extract<Field, { kind: "table" }>) =>
  columns.filter((column) => "sum" in column && column.sum).map(({ name }) => name);

/** What expressions can say of a field, each way of a press: the field itself, or what is worked out from a range or a table. */
export function termsOf(field: Field): string[] {
  const { name } = field;
  if (field.kind === "table") return [`${name}.行数`, ...sums(field).map((column) => `${name}.合计.${column}`)];
  if (field.kind !== "dateRange") return canBeSeen(field) ? [name] : [];
  return [...(field.days === "none" ? [] : [`${name}.天数`]), `${name}.开始`, `${name}.结束`];
}

/** What expressions know: names, and of each what they may say behind it, in Chinese or English. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** What is within a field or column; see `seen`. */
export function partsOf(field: Field | Column): ReadonlySet<string> {
  if (field.kind === "dateRange")
    return new Set(["from", "to", "开始", "结束", ...(field.days === "none" ? [] : ["days", "天数"])]);
  if (field.kind !== "table") return new Set();
  return new Set(["rows", "行数", ...sums(field).flatMap((name) => [`sum.${name}`, `合计.${name}`])]);
}

/** Refuses what cannot be read, what loops, and names that are not known. */
export function checkExpression(path: string, what: string, text: string, known: Known, report: Report): void {
  const fault = conditionFault(text);
  if (fault === "costly") report(path, "expression_costly", { what });
  else if (fault) report(path, "expression_wrong", { what, detail: fault.wrong });
  else {
    for (const name of conditionNames(text)) if (!known.has(name)) report(path, "name_unknown", { what, name });
    for (const [name = "", ...rest] of conditionPaths(text))
      if (known.get(name)?.has(rest.join(".")) === false)
        report(path, "part_unknown", { what, name: [name, ...rest].join(".") });
  }
}
