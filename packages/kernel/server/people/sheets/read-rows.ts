import type { Bilingual, Language } from "../../../contract/base/index.ts";
import type { Column, Columns, RowOf } from "./columns.ts";
import { unguardText } from "./guarded-text.ts";
import type { Table } from "./read-workbook.ts";
import type { Place, SheetFaults } from "./sheet-faults.ts";

/** A sheet that is exported and imported: its name and its columns in order. */
export interface SheetPlan<C extends Columns> {
  name: Bilingual;
  columns: C;
}

/** What a cell shows whose formula fails. */
const CELL_ERROR = /^#(N\/A|[A-Z0/]+[!?])$/;

/** One row that was read; `place` tells where a column's cell is, for faults that only the whole sheet shows. */
export interface ReadRow<C extends Columns> {
  values: RowOf<C>;
  place(key: keyof C & string): Place;
}

/**
 * Reads the rows of one sheet of a workbook; columns are found by their headings in either language, in any order.
 * A row with a faulty cell is named in `faults` and left out.
 */
export function readRows<C extends Columns>(
  tables: readonly Table[],
  plan: SheetPlan<C>,
  faults: SheetFaults,
  language: Language,
): ReadRow<C>[] {
  const table = tables.find(({ name }) => name.trim() === plan.name.zh || name.trim() === plan.name.en);
  const sheet = table?.name ?? inLanguage(plan.name, language);
  if (!table) {
    faults.addToSheet(sheet, "people.sheet_missing", { sheet });
    return [];
  }
  const positions = findColumns(table, plan, faults, language);
  if (!positions) return [];
  return table.rows.slice(1).flatMap(({ number, cells }) => {
    const place = (key: keyof C & string): Place => ({
      sheet,
      row: number,
      column: positions[key] ?? 0,
      header: inLanguage(plan.columns[key]!.header, language),
    });
    const row = readRow(cells, plan.columns, positions, { place, faults, language });
    return row ? [{ values: row, place }] : [];
  });
}

const inLanguage = (words: Bilingual, language: Language) => (language === "en" ? words.en : words.zh);

/** The place of each column by its heading; a mark for "required" after a heading does not count. */
function findColumns<C extends Columns>(
  table: Table,
  { columns }: SheetPlan<C>,
  faults: SheetFaults,
  language: Language,
): Record<keyof C & string, number> | undefined {
  const headings = (table.rows[0]?.cells ?? []).map((heading) => heading.replace(/\s*[*＊]$/, ""));
  const found = Object.entries(columns).map(([key, { header }]) => {
    const isHeader = (heading: string) => heading === header.zh || heading === header.en;
    return {
      key,
      column: inLanguage(header, language),
      places: headings.flatMap((h, at) => (isHeader(h) ? [at] : [])),
    };
  });
  if (found.every(({ places }) => places.length === 0)) {
    faults.addToSheet(table.name, "people.heading_missing");
    return undefined;
  }
  const wrong = found.filter(({ places }) => places.length !== 1);
  for (const { column, places } of wrong)
    faults.addToSheet(table.name, places.length === 0 ? "people.column_missing" : "people.column_twice", { column });
  if (wrong.length > 0) return undefined;
  return Object.fromEntries(found.map(({ key, places }) => [key, places[0]])) as Record<keyof C & string, number>;
}

interface RowContext {
  place(key: string): Place;
  faults: SheetFaults;
  language: Language;
}

function readRow<C extends Columns>(
  cells: readonly string[],
  columns: C,
  positions: Record<string, number>,
  context: RowContext,
): RowOf<C> | undefined {
  const values = Object.entries(columns).map(
    ([key, column]) => [key, readCell(cells[positions[key]!] ?? "", column, key, context)] as const,
  );
  if (values.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(values) as RowOf<C>;
}

/** The cell's value, null when it is empty, undefined when it is faulty. */
function readCell(cell: string, column: Column, key: string, { place, faults, language }: RowContext): unknown {
  const text = unguardText(cell.trim());
  if (text === "") {
    if (!column.required) return null;
    faults.add(place(key), "people.cell_missing");
    return undefined;
  }
  if (CELL_ERROR.test(text)) {
    faults.add(place(key), "people.cell_error", { value: text });
    return undefined;
  }
  const parsed = column.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  faults.add(place(key), "people.cell_wrong", { value: text.slice(0, 50), hint: inLanguage(column.hint, language) });
  return undefined;
}
