import type { HistoryLine } from "@tz/kernel/contract/workflow";
import type { Actor, Services } from "@tz/kernel/server/base";
import { historyOf } from "@tz/kernel/server/workflow";
import type { SheetOpinion, SheetRow } from "@tz/typeset";
import { drawingOf } from "@tz/typeset/server";
import {
  type CountersignView,
  documentTypeEntries,
  namesOf,
  secrecyWords,
  urgencyWords,
} from "../../contract/index.ts";
import { caseOf } from "../process.ts";
import type { DocumentRecord } from "../repository/document-record.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { loadMaking } from "../repository/making.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { opinionsAt, sheetDay } from "./opinions.ts";
import { sheetMarks } from "./sheet-marks.ts";
import type { UnitSheet } from "./unit-sheet.ts";

/** Room for what is still written by hand, in millimetres. */
const ROOM = { signOff: 30, others: 20 };

/**
 * 发文稿纸 of a document: what it is, who drafted it, and what everybody on its way wrote, with name and complete date.
 * @throws AppError kernel.not_found for those who do not make the document
 */
export async function draftSheet(
  services: Services,
  sealing: Sealing,
  actor: Actor,
  documentId: string,
): Promise<UnitSheet> {
  const viewer = { actor, now: services.clock.now() };
  const record = await loadVisible(services.db, viewer, documentId, "making");
  const reading = { personId: record.row.drafter_id, language: "zh-CN" as const, now: viewer.now };
  const history = await historyOf(services.db, caseOf(documentId), reading);
  return sheetOfDraft(services, sealing, record, history?.lines ?? []);
}

/** The same of a document and its history that are loaded already, for those who may see how it was made. */
export async function sheetOfDraft(
  services: Services,
  sealing: Sealing,
  record: DocumentRecord,
  lines: readonly HistoryLine[],
): Promise<UnitSheet> {
  const [signed, making] = await Promise.all([
    sheetMarks(services, sealing, caseOf(record.row.id), lines),
    loadMaking(services.db, record, services.clock.now()),
  ]);
  const markedAt: MarkedAt = (at, name) => {
    const line = lines.find(({ at: moment, person }) => moment === at && person?.name === name);
    return { drawing: drawingOf(signed.pictures, line?.handwriting ?? null), picture: signed.keyOf(at, name) };
  };
  const signOff = making.signOff
    ? [
        {
          text: making.signOff.opinion,
          name: making.signOff.personName,
          date: sheetDay(making.signOff.at),
          ...markedAt(making.signOff.at, making.signOff.personName),
        },
      ]
    : [];
  return {
    unitName: record.unitName,
    pictures: signed.pictures,
    title: `${record.unitName}发文稿纸`,
    rows: [
      ...head(record),
      { cells: [{ label: "签发", opinions: signOff }], least: ROOM.signOff },
      { cells: [{ label: "会签", opinions: countersigned(making.countersigns, markedAt) }], least: ROOM.others },
      {
        cells: [{ label: "审核", opinions: opinionsAt(lines, ["officeReview", "review"], signed) }],
        least: ROOM.others,
      },
      { cells: [{ label: "核稿", opinions: opinionsAt(lines, ["departmentReview"], signed) }], least: ROOM.others },
      { cells: [{ label: "拟稿", text: drafted(record) }] },
      ...body(record),
    ],
    foot: "",
  };
}

function head({ row, content }: DocumentRecord): SheetRow[] {
  return [
    {
      cells: [
        { label: "发文字号", text: row.document_number ?? "" },
        { label: "紧急程度", text: urgencyWords[content.urgency] },
      ],
    },
    {
      cells: [
        { label: "文种", text: documentTypeEntries[row.document_type].zh },
        { label: "密级", text: secrecyWords[content.secrecy] },
      ],
    },
  ];
}

function body({ row, content }: DocumentRecord): SheetRow[] {
  return [
    { cells: [{ label: "标题", text: row.title }], least: 18 },
    { cells: [{ label: "主送", text: namesOf(content.recipients) }] },
    { cells: [{ label: "抄送", text: namesOf(content.copyRecipients) }] },
    { cells: [{ label: "附件", text: content.attachments.map(({ name }) => name).join("\n") }] },
    {
      cells: [
        { label: "印数", text: row.copies === null ? "" : `${row.copies}份` },
        { label: "公开属性", text: content.publicity === null ? "" : publicityWords[content.publicity] },
      ],
    },
  ];
}

const publicityWords = { public: "主动公开", onRequest: "依申请公开", notPublic: "不予公开" } as const;

const drafted = ({ row, departmentName }: DocumentRecord) =>
  `${departmentName ?? ""}　${row.drafter_name}　${sheetDay(row.created_at)}`.trim();

/** What somebody wrote by hand at a moment, and their signature. */
type MarkedAt = (at: string | null, name: string | null) => Pick<SheetOpinion, "drawing" | "picture">;

/** Departments and units by name; who has not answered yet stands there with room to sign. */
function countersigned(countersigns: readonly CountersignView[], markedAt: MarkedAt): SheetOpinion[] {
  return countersigns.map(({ name, state, opinion, personName, at }) => ({
    text: `${name}：${opinion || (state === "agreed" ? "同意" : "")}`,
    name: personName ?? "",
    date: at ? sheetDay(at) : "",
    ...markedAt(at, personName),
  }));
}
