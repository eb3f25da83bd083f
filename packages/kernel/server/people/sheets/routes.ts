import type { Bilingual, Language } from "../../../contract/base/index.ts";
import { sheetMediaType } from "../../../contract/people/index.ts";
import { type Command, type Db, execute, type RawRoute, rawRoute, requireKey } from "../../base/index.ts";
import { importPeople } from "../commands/import-people.ts";
import { importUnits } from "../commands/import-units.ts";
import { departmentRows, personRows, unitRows } from "./export-rows.ts";
import { personSheet } from "./person-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sheetBytes } from "./sheet-bytes.ts";
import { departmentSheet, unitSheet } from "./unit-sheets.ts";
import { type FilledSheet, writeWorkbook } from "./write-workbook.ts";

interface SheetKind {
  /** `/api/units` or `/api/people`. */
  path: string;
  name: string;
  words: Bilingual;
  sheets(db: Db, language: Language): Promise<FilledSheet[]>;
  importer: Command;
}

const kinds: readonly SheetKind[] = [
  {
    path: "/api/units",
    name: "units",
    words: { zh: "单位和内设机构", en: "units and departments" },
    sheets: async (db, language) => [
      { plan: unitSheet, rows: await unitRows(db, language) },
      { plan: departmentSheet, rows: await departmentRows(db, language) },
    ],
    importer: importUnits,
  },
  {
    path: "/api/people",
    name: "people",
    words: { zh: "人员和任职", en: "people and their posts" },
    sheets: async (db, language) => [{ plan: personSheet, rows: await personRows(db, language) }],
    importer: importPeople,
  },
];

/** Download of template and present data, upload of a filled sheet, for units and for people. */
export const sheetRoutes: readonly RawRoute[] = kinds.flatMap((kind) => [
  template(kind),
  exportRoute(kind),
  importRoute(kind),
]);

function template({ path, name, words, sheets }: SheetKind): RawRoute {
  return rawRoute({
    method: "GET",
    path: `${path}/template`,
    name: `people.${name}-template`,
    summary: { zh: `下载${words.zh}导入模板`, en: `Template for importing ${words.en}` },
    access: "people.manage",
    async handler({ reply, actor, services }) {
      const filled = await sheets(services.db, actor.language);
      const empty = filled.map(({ plan }) => ({ plan, rows: [] }));
      return sendWorkbook(reply, `${words.zh}导入模板`, await writeWorkbook(empty, actor.language));
    },
  });
}

function exportRoute({ path, name, words, sheets }: SheetKind): RawRoute {
  return rawRoute({
    method: "GET",
    path: `${path}/export`,
    name: `people.export-${name}`,
    summary: { zh: `导出${words.zh}`, en: `Export ${words.en}` },
    access: "people.manage",
    async handler({ reply, actor, services }) {
      const filled = await sheets(services.db, actor.language);
      return sendWorkbook(reply, words.zh, await writeWorkbook(filled, actor.language));
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
    streams: [sheetMediaType],
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

type Reply = Parameters<RawRoute["handler"]>[0]["reply"];

function sendWorkbook(reply: Reply, name: string, bytes: Buffer) {
  return reply
    .type(sheetMediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`)
    .header("cache-control", "no-store")
    .send(bytes);
}
