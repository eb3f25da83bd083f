import { z } from "zod";
import type { BoardRow } from "../../../contract/delivery/index.ts";
import {
  notFound,
  rawRoute,
  type SheetColumn,
  sendWorkbook,
  sheetMoment,
  tableSheet,
  workbookAnswer,
} from "../../base/index.ts";
import { boardOf } from "../board-of.ts";
import { requireTracking } from "../require-tracking.ts";

/** In the words of the board itself. */
const states: Record<BoardRow["state"], string> = {
  sent: "未送达",
  delivered: "未签收",
  opened: "已打开",
  accepted: "已签收",
  sentBack: "已退回",
  refused: "已拒收",
  recalled: "已撤回",
};

const columns: SheetColumn<BoardRow>[] = [
  { header: "单位", width: 32, value: (row) => row.unitName },
  { header: "主送/抄送", width: 10, value: (row) => (row.copy ? "抄送" : "主送") },
  { header: "状态", width: 10, value: (row) => (row.finishedAt ? "已办结" : states[row.state]) },
  { header: "发送时间", width: 18, value: (row) => sheetMoment(row.sentAt) },
  { header: "签收时间", width: 18, value: (row) => sheetMoment(row.acceptedAt) },
  { header: "签收人", width: 12, value: (row) => row.acceptedBy ?? "" },
  { header: "已阅人数", width: 10, value: (row) => row.readers },
  { header: "当前办理人", width: 28, value: (row) => row.handlers ?? "" },
  { header: "办结时间", width: 18, value: (row) => sheetMoment(row.finishedAt) },
  { header: "办理时限", width: 18, value: (row) => sheetMoment(row.dueAt) },
  { header: "是否逾期", width: 10, value: (row) => (row.late ? "逾期" : "") },
  { header: "催办次数", width: 10, value: (row) => row.urgeCount },
  { header: "办理结果", width: 32, value: (row) => (row.finishedAt && row.reason) ?? "" },
  { header: "退回、拒收或撤回的理由", width: 32, value: (row) => (row.finishedAt ? "" : (row.reason ?? "")) },
];

/** The board as an Excel sheet. Every cell is text or a number, so that no unit's name can be a formula. */
export const exportBoard = rawRoute({
  method: "GET",
  path: "/api/tracking/:type/:id/export",
  name: "delivery.export-board",
  summary: { zh: "导出流转跟踪", en: "Export the tracking board" },
  access: "signedIn",
  heavy: true,
  answers: workbookAnswer,
  input: z.object({ type: z.string().max(100), id: z.string().max(100) }),
  async handler({ reply, actor, input, services }) {
    await requireTracking(services.db, actor, input);
    const board = await boardOf(services.db, input, services.clock.now(), []);
    if (!board) throw notFound();
    return sendWorkbook(
      reply,
      await tableSheet("流转跟踪", columns, board.rows),
      `流转跟踪-${board.number ?? board.title}`,
    );
  },
});
