import {
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
import type { IncomingRow as Row } from "../incoming/store.ts";
import { registerCondition, registerFilters } from "./list-incoming.ts";

const urgencies = { normal: "", urgent: "加急", extraUrgent: "特急" };
const states = { accepted: "待登记", registered: "办理中", finished: "已办结", sentBack: "已退回" };

const columns: SheetColumn<Row>[] = [
  { header: "收文编号", width: 18, value: (row) => row.received_number ?? "" },
  { header: "收到时间", width: 17, value: (row) => sheetMoment(row.received_at) },
  { header: "来文单位", width: 28, value: (row) => row.sender_name },
  { header: "来文字号", width: 20, value: (row) => row.document_number },
  { header: "标题", width: 60, value: (row) => row.title },
  { header: "紧急程度", width: 10, value: (row) => urgencies[row.urgency] },
  { header: "类别", width: 8, value: (row) => (row.category === "read" ? "阅件" : "办件") },
  { header: "办理时限", width: 17, value: (row) => sheetMoment(row.due_at) },
  { header: "状态", width: 10, value: (row) => states[row.state] },
  { header: "办理人", width: 24, value: (row) => row.handlers ?? "" },
  { header: "办结时间", width: 17, value: (row) => sheetMoment(row.finished_at) },
  { header: "办理结果", width: 40, value: (row) => row.result ?? "" },
];

/** The register as an Excel sheet, with the page's filters. Every cell is text, so that no title can be a formula. */
export const exportIncoming = rawRoute({
  method: "GET",
  path: "/api/incoming/export",
  name: "documents.export-incoming",
  summary: { zh: "导出收文登记簿", en: "Export the register of incoming papers" },
  access: "documents.read",
  heavy: true,
  answers: workbookAnswer,
  input: z.object(registerFilters),
  async handler({ reply, actor, input, services: { db, clock } }) {
    const condition = await registerCondition(db, { actor, now: clock.now() }, input);
    const { rows } = await sql<Row>`
      select i.* from documents.incoming i where ${condition} order by i.id desc limit ${sheetRows}`.execute(db);
    return sendWorkbook(reply, await tableSheet("收文登记簿", columns, rows), sheetName("收文登记簿", rows));
  },
});
