/** A column of an exported list. */
export interface SheetColumn<Row> {
  header: string;
  /** In characters. */
  width: number;
  value(row: Row): string | number;
}

const localTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** A moment as sheets show it, in China's time: `2026-03-05 14:30`; empty where there is none. */
export const sheetMoment = (at: Date | string | null): string => (at ? localTime.format(new Date(at)) : "");

/** Rows of a list that one file holds, as an office still prints and binds it; a year of the busiest unit has a tenth of this. */
const MOST_ROWS = 20_000;

/** How many rows to read for a sheet: one more than it holds tells that it is not the whole list. */
export const sheetRows = MOST_ROWS + 1;

/** What of a list goes into its file, and what its last line says where that is not all. */
export function cutToSheet<Row>(rows: readonly Row[]): { held: readonly Row[]; rest: string | undefined } {
  if (rows.length <= MOST_ROWS) return { held: rows, rest: undefined };
  return { held: rows.slice(0, MOST_ROWS), rest: `仅列出前${MOST_ROWS}条，其余未列，请缩小范围后分次导出。` };
}

/** The name of a file with a list, which says so where it is not the whole list. */
export const sheetName = (name: string, rows: readonly unknown[]) =>
  rows.length > MOST_ROWS ? `${name}（前${MOST_ROWS}条）` : name;

/**
 * An Excel file of one sheet, its head always in sight, that prints on A4 lying.
 * @param rows at most `sheetRows` of the list
 */
export async function tableSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  // Loaded when first wanted: with what it needs it is a fifth of all that a start would read.
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  const { held, rest } = cutToSheet(rows);
  for (const row of held) sheet.addRow(columns.map(({ value }) => value(row)));
  if (rest) sheet.addRow([rest]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
