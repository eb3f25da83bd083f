import type { Workbook, Worksheet } from "exceljs";
import type { Bilingual, Language } from "../../../contract/base/index.ts";
import type { Column, Columns } from "./columns.ts";
import { guardText } from "./guarded-text.ts";
import type { SheetPlan } from "./read-rows.ts";

/** Text of a row's cells by column. */
export type TextRow<C extends Columns> = Record<keyof C & string, string>;

export interface FilledSheet {
  plan: SheetPlan<Columns>;
  rows: readonly TextRow<Columns>[];
}

/** Rows under the last one that still have drop-down lists, for those who go on writing. */
const ROOM = 500;

/** Makes a workbook: each sheet with headings, text cells and drop-down lists, and a sheet that explains the columns. */
export async function writeWorkbook(sheets: readonly FilledSheet[], language: Language): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(book, sheet, language);
  addExplanation(book, sheets, language);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const words = (text: Bilingual, language: Language) => (language === "en" ? text.en : text.zh);

function addSheet(book: Workbook, { plan, rows }: FilledSheet, language: Language): void {
  const sheet = book.addWorksheet(words(plan.name, language), { views: [{ state: "frozen", ySplit: 1 }] });
  const columns = Object.entries(plan.columns);
  sheet.columns = columns.map(([key, column]) => ({
    key,
    header: heading(column, language),
    width: column.width,
    // Text, so that a code keeps its zeros and a phone number its digits.
    style: { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map(([key]) => guardText(row[key] ?? "")));
  columns.forEach(([, { choices }], index) => {
    if (choices) addChoices(sheet, index + 1, rows.length + 1 + ROOM, choices(language));
  });
}

const heading = ({ header, required }: Column, language: Language) => words(header, language) + (required ? " *" : "");

function addChoices(sheet: Worksheet, column: number, lastRow: number, choices: readonly string[]): void {
  const formulae = [`"${choices.join(",")}"`];
  for (let row = 2; row <= lastRow; row += 1)
    sheet.getCell(row, column).dataValidation = { type: "list", allowBlank: true, formulae };
}

function addExplanation(book: Workbook, sheets: readonly FilledSheet[], language: Language): void {
  const zh = language !== "en";
  const sheet = book.addWorksheet(zh ? "填写说明" : "Notes");
  sheet.columns = [{ width: 16 }, { width: 22 }, { width: 10 }, { width: 70 }];
  sheet.addRow(zh ? ["工作表", "列", "必填", "填写要求"] : ["Worksheet", "Column", "Required", "What to give"]);
  sheet.getRow(1).font = { bold: true };
  for (const { plan } of sheets)
    for (const { header, required, hint } of Object.values(plan.columns))
      sheet.addRow([
        words(plan.name, language),
        words(header, language),
        required ? (zh ? "是" : "yes") : "",
        words(hint, language),
      ]);
}
