import type { Values } from "../../contract/index.ts";
import type { VersionRecord } from "./forms.ts";

const LONGEST = 60;

/** What lists call an application: 出差申请：赴省厅汇报工作（李明）. */
export function titleOf({ title, settings }: VersionRecord, values: Values, applicant: string): string {
  const value = settings.summary === null ? undefined : values[settings.summary];
  const words = (Array.isArray(value) ? value.join("、") : typeof value === "string" ? value : "").replace(/\s+/g, " ");
  const summary = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return summary === "" ? `${title}（${applicant}）` : `${title}：${summary}（${applicant}）`;
}
