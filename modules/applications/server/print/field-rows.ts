import type { SheetCell, SheetRow } from "@tz/typeset";
import { type Field, type FieldOf, isRows, type Row, sumsOf, type Value } from "../../contract/index.ts";
import type { LoadedApplication } from "../store/applications.ts";
import { cellText, wordsOf } from "../values/words-of-values.ts";

/** Fields that are short enough to stand two in a row. */
const short = new Set<Field["kind"]>(["number", "date", "choice", "person"]);

/** What was filled in, as rows of a sheet; what was left empty or hidden is not there. */
export function fieldRows(
  fields: readonly Field[],
  { values, days }: Pick<LoadedApplication, "values" | "days">,
  names: Readonly<Record<string, string>>,
): SheetRow[] {
  return inPairs(
    fields.flatMap((field): Strip[] => {
      const value = values?.[field.name] as Value | undefined;
      if (field.kind === "table" && isRows(value) && field.columns.length <= MOST_COLUMNS)
        return tableRows(field, value);
      const text = wordsOf(field, value, names, days[field.name]);
      if (text === "") return [];
      const cell = { label: field.title, text };
      return [short.has(field.kind) ? cell : { cells: [cell] }];
    }),
  );
}

/** A whole row, or a cell that shares one with the next short one. */
type Strip = SheetRow | SheetCell;

function inPairs(strips: readonly Strip[]): SheetRow[] {
  const rows: { cells: SheetCell[]; isOpen: boolean }[] = [];
  for (const strip of strips) {
    const last = rows.at(-1);
    if ("cells" in strip) rows.push({ cells: [...strip.cells], isOpen: false });
    else if (last?.isOpen) rows[rows.length - 1] = { cells: [...last.cells, strip], isOpen: false };
    else rows.push({ cells: [strip], isOpen: true });
  }
  return rows.map(({ cells }) => ({ cells }));
}

/** Wider tables are written line by line: their cells would hold two characters. */
const MOST_COLUMNS = 6;
const shares = { text: 2, choice: 1.5, date: 1.5, number: 1, money: 1.5 } as const;

/** A table with its title above and its sums below. */
function tableRows({ title, columns }: FieldOf<"table">, rows: readonly Row[]): SheetRow[] {
  const strip = (words: (column: (typeof columns)[number]) => string): SheetRow => ({
    cells: columns.map((column) => ({ label: "", text: words(column), share: shares[column.kind] })),
  });
  const sums = new Map(sumsOf(columns, rows).map(({ name, total }) => [name, total]));
  const total = strip((column) => cellText(column, sums.get(column.name)) || (column === columns[0] ? "合计" : ""));
  return [
    { cells: [{ label: "", text: title }] },
    strip((column) => column.title),
    ...rows.map((row) => strip((column) => cellText(column, row[column.name]))),
    ...(sums.size > 0 ? [total] : []),
  ];
}
