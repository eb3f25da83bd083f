import type { Field, Values } from "../../contract/index.ts";
import type { ApplicationRecord } from "../tables.ts";
import { amountsOf, type Counted } from "./counted.ts";

const month = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit" });

/** The first day of a moment's month in China: `2026-03-01`. */
export const monthOf = (moment: Date): string => `${month.format(moment)}-01`;

/** Where statistics count an application now; null while it was never submitted. */
export function countedNow(record: ApplicationRecord, fields: readonly Field[]): Counted | null {
  const { values, month: since, state, unit_id: unitId, form_id: formId } = record;
  if (values === null || since === null || state === "draft") return null;
  const amounts = amountsOf(fields, values as Values);
  return { unitId, month: since, formId, state: state === "returned" ? "running" : state, amounts };
}
