import { z } from "zod";
import type { Bilingual, Language } from "../../../contract/base/index.ts";
import { peopleErrors, sheetMediaType } from "../../../contract/people/index.ts";
import {
  type Command,
  command,
  type Db,
  execute,
  type RawRoute,
  rawRoute,
  requireKey,
  sendWorkbook,
  workbookAnswer,
} from "../../base/index.ts";
import { importPeople } from "../commands/import-people.ts";
import { importUnits } from "../commands/import-units.ts";
import type { Columns } from "./columns.ts";
import { departmentRows, personRows, unitRows } from "./export-rows.ts";
import { personSheet } from "./person-sheet.ts";
import type { SheetPlan } from "./read-rows.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sheetBytes } from "./sheet-bytes.ts";
import { departmentSheet, unitSheet } from "./unit-sheets.ts";
import { type TextRow, writeWorkbook } from "./write-workbook.ts";

const unitWords: Bilingual = { zh: "单位和内设机构", en: "units and departments" };
const peopleWords: Bilingual = { zh: "人员和任职", en: "people and their posts" };

interface SheetKind {
  /** `/api/units` or `/api/people`. */
  path: string;
  name: string;
  words: Bilingual;
  plans: readonly SheetPlan<Columns>[];
  /** The rows of each sheet, in the plans' order. */
  rows(db: Db, language: Language): Promise<TextRow<Columns>[][]>;
  importer: Command;
  /** Leaves the audit row of an export. */
  recording: Command;
}

function recordingOf(name: string, words: Bilingual): Command {
  return command({
    name: `people.export-${name}`,
    summary: { zh: `导出${words.zh}`, en: `Export ${words.en}` },
    input: z.object({}),
    output: z.null(),
    access: "people.manage",
    run: () => null,
  });
}

const kinds: readonly SheetKind[] = [
  {
    path: "/api/units",
    name: "units",
    words: unitWords,
    plans: [unitSheet, departmentSheet],
    rows: async (db, language) => [await unitRows(db, language), await departmentRows(db, language)],
    importer: importUnits,
    recording: recordingOf("units", unitWords),
  },
  {
    path: "/api/people",
    name: "people",
    words: peopleWords,
    plans: [personSheet],
    rows: async (db, language) => [await personRows(db, language)],
    importer: importPeople,
    recording: recordingOf("people", peopleWords),
  },
];

/** Download of template and present data, upload of a filled sheet, for units and for people. */
export const sheetRoutes: readonly RawRoute[] = kinds.flatMap((kind) => [
  template(kind),
  exportRoute(kind),
  importRoute(kind),
]);

function template({ path, name, words, plans }: SheetKind): RawRoute {
  return rawRoute({
    method: "GET",
    path: `${path}/template`,
    name: `people.${name}-template`,
    summary: { zh: `下载${words.zh}导入模板`, en: `Template for importing ${words.en}` },
    access: "people.manage",
    answers: workbookAnswer,
    async handler({ reply, actor }) {
      const empty = plans.map((plan) => ({ plan, rows: [] }));
      return sendWorkbook(reply, await writeWorkbook(empty, actor.language), `${words.zh}导入模板`);
    },
  });
}

/** The export is recorded before its first row is read: telephone numbers leave the system with it. */
function exportRoute({ path, words, plans, rows, recording }: SheetKind): RawRoute {
  return rawRoute({
    method: "GET",
    path: `${path}/export`,
    name: recording.name,
    summary: recording.summary,
    access: "people.manage",
    heavy: true,
    answers: workbookAnswer,
    async handler({ reply, actor, services }) {
      await execute(services, recording, { actor, input: {} });
      const filled = (await rows(services.db, actor.language)).map((of, index) => ({ plan: plans[index]!, rows: of }));
      return sendWorkbook(reply, await writeWorkbook(filled, actor.language), words.zh);
    },
  });
}

function importRoute({ path, name, words, importer }: SheetKind): RawRoute {
  return rawRoute({
    method: "POST",
    path: `${path}/import`,
    name: `people.import-${name}`,
    summary: {
      zh: `导入${words.zh}：正文为 .xlsx 文件内容`,
      en: `Import ${words.en}: the bytes of an .xlsx file as the body`,
    },
    access: "people.manage",
    heavy: true,
    keyed: true,
    streams: [sheetMediaType],
    answers: { 200: importer.output },
    refuses: [...Object.keys(peopleErrors), "kernel.conflict", "kernel.idempotency_key_reused"],
    async handler({ request, reply, actor, services }) {
      const idempotencyKey = requireKey(request);
      const workbook = await readWorkbook(await sheetBytes(request));
      const input = { tables: workbook };
      const { result, replayed } = await execute(services, importer, { actor, input, idempotencyKey });
      if (replayed) reply.header("idempotent-replayed", "true");
      return reply.send(result);
    },
  });
}

/** Words of the audit rows that importing and exporting leave; no command's route leads to them. */
export const sheetEvents: Record<string, Bilingual> = Object.fromEntries(
  kinds.flatMap(({ importer, recording }) => [importer, recording]).map(({ name, summary }) => [name, summary]),
);
