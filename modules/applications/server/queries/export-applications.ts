import {
  type Db,
  rawRoute,
  type SheetColumn,
  sendWorkbook,
  sheetMoment,
  sheetName,
  sheetRows,
  sql,
  tableSheet,
  workbookAnswer,
} from "@tz/kernel/server/base";
import { z } from "zod";
import {
  type ApplicationState,
  applicationFilters,
  type Field,
  type GivenValues,
  type Value,
} from "../../contract/index.ts";
import { rowColumns, rowSources } from "../store/applications.ts";
import { type VersionRecord, versionsOf } from "../store/forms.ts";
import type { ListedApplication } from "../store/present.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { namesIn } from "../values/read-values.ts";
import { wordsOf } from "../values/words-of-values.ts";
import { applicationCondition } from "./application-condition.ts";

const states: Record<ApplicationState, string> = {
  draft: "草稿",
  running: "办理中",
  returned: "已退回",
  approved: "已办结",
  refused: "不予同意",
  cancelled: "已撤销",
};

type Row = ListedApplication & {
  reason: string | null;
  version_id: string;
  values: GivenValues | null;
  days: Record<string, number>;
};

const fixed: readonly SheetColumn<Row>[] = [
  { header: "事项", width: 18, value: (row) => row.form_title },
  { header: "编号", width: 18, value: (row) => row.number ?? "" },
  { header: "标题", width: 48, value: (row) => row.title },
  { header: "申请人", width: 12, value: (row) => row.applicant_name },
  { header: "科室", width: 18, value: (row) => row.department_name ?? "" },
  { header: "提交时间", width: 17, value: (row) => sheetMoment(row.submitted_at) },
  { header: "状态", width: 12, value: (row) => states[row.state] },
  { header: "环节", width: 16, value: (row) => row.step ?? "" },
  { header: "办理人", width: 24, value: (row) => row.handlers ?? "" },
  { header: "办结时间", width: 17, value: (row) => sheetMoment(row.ended_at) },
  { header: "撤销原因", width: 32, value: (row) => row.reason ?? "" },
];

/** A list as an Excel sheet, with the page's filters; of one kind with all its fields. Text is text, so that nothing can be a formula. */
export const exportApplications = rawRoute({
  method: "GET",
  path: "/api/applications/export",
  name: "applications.export",
  summary: { zh: "导出申请", en: "Export applications" },
  access: "applications.use",
  heavy: true,
  answers: workbookAnswer,
  input: z.object(applicationFilters),
  async handler({ reply, actor, input, services: { db, clock } }) {
    const condition = await applicationCondition(db, { actor, now: clock.now() }, input);
    const { rows } = await sql<Row>`
      select ${rowColumns}, a.reason, a.version_id, a.values, a.days from ${rowSources}
      where ${condition} order by a.id desc limit ${sheetRows}`.execute(db);
    const own = input.formId && rows.length > 0 ? await fieldColumns(db, input.formId, rows) : [];
    return sendWorkbook(reply, await tableSheet("申请", [...fixed, ...own], rows), sheetName("申请", rows));
  },
});

/**
 * A column for each field of the newest version, then for those that only older versions have; amounts are numbers. What was filled
 * in is read by its own version: a name may have stood for a text before it stood for a person.
 */
async function fieldColumns(db: Db, formId: string, rows: readonly Row[]): Promise<SheetColumn<Row>[]> {
  const borne = Map.groupBy(rows, (row) => row.version_id);
  const versions = (await versionsOf(db, [formId])).filter(({ id }, at) => at === 0 || borne.has(id));
  const fields = new Map(versions.map(({ id, schema }: VersionRecord) => [id, fieldsOfVersion(id, schema)]));
  const names: Record<string, string> = {};
  for (const [id, own] of fields)
    Object.assign(names, await namesIn(db, own, ...(borne.get(id) ?? []).map(({ values }) => values ?? {})));
  const columns = Map.groupBy([...fields.values()].flat(), ({ name, kind }) => `${name} ${kind}`);
  return [...columns.values()].map(([field]) => ({
    header: field!.title,
    width: field!.kind === "longText" || field!.kind === "table" ? 48 : 20,
    value: ({ version_id, values, days }) => {
      const own = fields.get(version_id)?.find(({ name, kind }) => name === field!.name && kind === field!.kind);
      return own ? cellOf(own, values?.[own.name] as Value | undefined, names, days[own.name]) : "";
    },
  }));
}

function cellOf(
  field: Field,
  value: Value | undefined,
  names: Record<string, string>,
  days: number | undefined,
): string | number {
  if (value !== undefined && (field.kind === "number" || field.kind === "money")) return Number(value);
  return wordsOf(field, value, names, days);
}
