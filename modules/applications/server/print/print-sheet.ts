import type { HistoryLine } from "@tz/kernel/contract/workflow";
import {
  type Actor,
  type Db,
  fileOf,
  notFound,
  type Route,
  rawRoute,
  type Services,
  sendDownload,
  sql,
} from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { handwritingOf, historyOf } from "@tz/kernel/server/workflow";
import type { SheetSignatures } from "@tz/seals/contract";
import { type Sheet, type SheetCell, type SheetOpinion, type SheetRow, typesetSheet } from "@tz/typeset";
import { drawingOf, metricsOf, openFonts, writePdf } from "@tz/typeset/server";
import { z } from "zod";
import { maySee } from "../policy.ts";
import { caseOf, type LoadedApplication, loadApplication } from "../store/applications.ts";
import { loadVersion } from "../store/forms.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { namesIn } from "../values/read-values.ts";
import { fieldRows } from "./field-rows.ts";

const day = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "long",
  day: "numeric",
});
const dayOf = (moment: Date | string) => day.format(new Date(moment));

/** The signatures under the opinions about a case, from whoever keeps them. */
export type SignaturesOf = (db: Db, about: { type: string; id: string }) => Promise<SheetSignatures>;

/** 审批单: what was filled in, then what was written at each step, with name, day and signature. */
export const printSheet = (signaturesOf: SignaturesOf): Route =>
  rawRoute({
    method: "GET",
    path: "/api/applications/:applicationId/sheet",
    name: "applications.print-sheet",
    summary: { zh: "打印审批单", en: "The approval sheet of an application as PDF" },
    access: "applications.use",
    heavy: true,
    answers: fileOf("application/pdf"),
    input: z.object({ applicationId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const { clock, config, log } = services;
      const sheet = await sheetOf(services, actor, input.applicationId, { signaturesOf, now: clock.now() });
      const fonts = await openFonts(config.fontFolders);
      const about = { title: sheet.title, author: actor.name, at: clock.now() };
      const { file, missing } = writePdf(typesetSheet(sheet, metricsOf(fonts)), fonts, about, sheet.pictures);
      if (missing.length > 0) log.warn({ title: sheet.title, missing }, "characters without a font");
      const name = safeName(`${sheet.title}.pdf`) ?? "sheet.pdf";
      return sendDownload(reply, file, { name, type: "application/pdf", inline: true });
    },
  });

interface Printing {
  signaturesOf: SignaturesOf;
  now: Date;
}

/** @throws AppError kernel.not_found for those who may not see the application, and before it is submitted */
async function sheetOf(
  services: Pick<Services, "db" | "config">,
  actor: Actor,
  id: string,
  { signaturesOf, now }: Printing,
): Promise<Sheet & Pick<SheetSignatures, "pictures">> {
  const { db } = services;
  const record = await loadApplication(db, { actor, now }, id);
  if (!record?.values || !maySee(actor, record.access)) throw notFound();
  const version = await loadVersion(db, record.version_id);
  const fields = fieldsOfVersion(version.id, version.schema);
  const names = await namesIn(db, fields, record.values);
  const history = await historyOf(db, caseOf(id), { personId: actor.personId, language: "zh-CN", now });
  const lines = history?.lines ?? [];
  const signed = await signaturesOf(db, caseOf(id));
  const pictures = new Map([...signed.pictures, ...(await handwritingOf(services, lines))]);
  return {
    title: `${await nameOfUnit(db, record.unit_id)}${version.title.replace(/(申请|审批)?(表|单)?$/, "")}审批单`,
    rows: [
      ...headOf(record),
      ...fieldRows(fields, record, names),
      ...opinionRows(lines, { ...signed, pictures }),
      ...endRows(lines),
    ],
    pictures,
    foot: "",
  };
}

/** By primary key. */
async function nameOfUnit(db: Db, unitId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kernel.unit where id = ${unitId}`.execute(db);
  return rows[0]?.name ?? "";
}

function headOf(record: LoadedApplication): SheetRow[] {
  const { number, applicant_name, department_name, submitted_at } = record;
  const pair = (one: SheetCell, other: SheetCell): SheetRow => ({ cells: [one, other] });
  const applied = pair({ label: "申请人", text: applicant_name }, { label: "科室", text: department_name ?? "" });
  const at = { label: "申请日期", text: submitted_at ? dayOf(submitted_at) : "" };
  return [applied, number === null ? { cells: [at] } : pair({ label: "编号", text: number }, at)];
}

/** A strip for each step that somebody completed, in their order; room is kept for what is written by hand. */
function opinionRows(lines: readonly HistoryLine[], signatures: SheetSignatures): SheetRow[] {
  const done = lines.filter(
    ({ operation, step, opinion, outcomeName }) => operation === "complete" && step && (opinion || outcomeName),
  );
  const steps = Map.groupBy(done, ({ step }) => step!.name);
  return [...steps].map(([label, own]) => ({
    cells: [{ label, opinions: own.map((line) => opinionOf(line, signatures)) }],
    least: 22,
  }));
}

/** 撤销申请: who ended it before its last step, and why. */
const endRows = (lines: readonly HistoryLine[]): SheetRow[] =>
  lines
    .filter(({ operation }) => operation === "terminate")
    .map(({ outcomeName, opinion, person, at }) => ({
      cells: [
        {
          label: outcomeName?.zh ?? "终止流程",
          opinions: [{ text: opinion ?? "", name: person?.name ?? "", date: dayOf(at) }],
        },
      ],
      least: 22,
    }));

const opinionOf = (line: HistoryLine, { keyOf, pictures }: SheetSignatures): SheetOpinion => ({
  text: decided(line),
  drawing: drawingOf(pictures, line.handwriting),
  name: `${line.person?.name ?? ""}${line.onBehalfOf ? `（代${line.onBehalfOf.name}）` : ""}`,
  date: dayOf(line.at),
  picture: keyOf(line.at, line.person?.name ?? null),
});

/** 不同意：材料不全。What was decided stands before what was written, unless that begins with it already. */
function decided({ opinion, outcomeName }: HistoryLine): string {
  const outcome = outcomeName?.zh ?? "";
  if (!opinion) return outcome;
  return outcome === "" || opinion.startsWith(outcome) ? opinion : `${outcome}：${opinion}`;
}
