/** A column of an exported list. */
export interface SheetColumn<Row> {
  header: string;
  /** In characters. */
  width: number;
  value(row: Row): string | number;
}

/** An Excel file of one sheet, its head always in sight, that prints on A4 lying. */
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
  for (const row of rows) sheet.addRow(columns.map(({ value }) => value(row)));
  return Buffer.from(await book.xlsx.writeBuffer());
}
