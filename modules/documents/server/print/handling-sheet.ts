import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { type Actor, notFound, type Services } from "@tz/kernel/server/base";
import { historyOf } from "@tz/kernel/server/workflow";
import type { SheetRow } from "@tz/typeset";
import { urgencyWords } from "../../contract/index.ts";
import { visibleIncoming } from "../incoming/stands-in.ts";
import { type IncomingRecord, incomingSubject } from "../incoming/store.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { nameOfUnit } from "./name-of-unit.ts";
import { opinionsAt, sheetDay } from "./opinions.ts";
import { sheetMarks } from "./sheet-marks.ts";
import type { UnitSheet } from "./unit-sheet.ts";

/**
 * The parts of the sheet in the order in which offices print them, and the steps whose opinions they show; heights in millimetres.
 * A paper on which little was written fits one page.
 */
const parts = [
  { label: "拟办意见", steps: ["propose"], least: 30 },
  { label: "领导批示", steps: ["instruct"], least: 38 },
  { label: "交办意见", steps: ["assign"], least: 22 },
  { label: "承办情况", steps: ["handle", "assist"], least: 28 },
  { label: "办理结果", steps: ["finish"], least: 22 },
] as const;

/**
 * 收文处理笺 of an incoming paper: its registration, then what was written at each step, with name and day.
 * @throws AppError kernel.not_found for those who may not see the paper
 */
export async function handlingSheet(
  services: Services,
  sealing: Sealing,
  actor: Actor,
  incomingId: string,
): Promise<UnitSheet> {
  const now = services.clock.now();
  const record = await visibleIncoming(services.db, { actor, now }, incomingId);
  if (!record) throw notFound();
  const reading = { personId: record.registered_by, language: "zh-CN" as const, now };
  const history = await historyOf(services.db, { type: incomingSubject, id: incomingId }, reading);
  return sheetOfIncoming(services, sealing, record, history?.lines ?? []);
}

/** The same of a paper and its history that are loaded already, for those who may see it. */
export async function sheetOfIncoming(
  services: Services,
  sealing: Sealing,
  record: IncomingRecord,
  lines: readonly HistoryLine[],
): Promise<UnitSheet> {
  const [signed, unitName] = await Promise.all([
    sheetMarks(services, sealing, { type: incomingSubject, id: record.id }, lines),
    nameOfUnit(services.db, record.unit_id),
  ]);
  return {
    unitName,
    pictures: signed.pictures,
    title: `${unitName}收文处理笺`,
    rows: [
      ...registration(record),
      ...parts.map(({ label, steps, least }) => ({
        cells: [{ label, opinions: opinionsAt(lines, steps, signed) }],
        least,
      })),
    ],
    foot: `登记人：${record.registered_by_name}`,
  };
}

function registration(paper: IncomingRecord): SheetRow[] {
  return [
    {
      cells: [
        { label: "来文单位", text: paper.sender_name },
        { label: "来文字号", text: paper.document_number },
      ],
    },
    {
      cells: [
        { label: "收文编号", text: paper.received_number ?? "" },
        { label: "收到时间", text: sheetDay(paper.received_at) },
      ],
    },
    {
      cells: [
        { label: "紧急程度", text: urgencyWords[paper.urgency] },
        { label: "办理时限", text: paper.due_at ? sheetDay(paper.due_at) : "" },
      ],
    },
    { cells: [{ label: "标题", text: paper.title }], least: 18 },
    ...(paper.summary === "" ? [] : [{ cells: [{ label: "内容摘要", text: paper.summary }] }]),
  ];
}
