import { z } from "zod";
import { sheetMediaType } from "../../../contract/people/index.ts";
import { rawRoute } from "../../base/index.ts";
import { readWorkbook, sheetBytes } from "../../people/index.ts";

/** Turns a sheet of date, 休 or 班, and name into the text that is previewed and imported: one way in for both. */
export const readHolidaySheet = rawRoute({
  method: "POST",
  path: "/api/holidays/sheet",
  name: "calendar.read-sheet",
  summary: {
    zh: "读取 Excel 中的放假安排：正文为 .xlsx 文件内容",
    en: "Read holidays from a sheet: the bytes of an .xlsx file as the body",
  },
  access: "calendar.manage",
  heavy: true,
  input: z.object({}),
  streams: [sheetMediaType],
  answers: { 200: z.object({ text: z.string() }) },
  refuses: ["people.sheet_unreadable", "people.sheet_too_large"],
  async handler({ request, reply }) {
    const [sheet] = await readWorkbook(await sheetBytes(request));
    const lines = sheet?.rows.map(({ cells }) => cells.slice(0, 3).join("\t")) ?? [];
    return reply.send({ text: lines.join("\n") });
  },
});
