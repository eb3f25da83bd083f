import { type Bilingual, type Fault, type Language, sentence } from "../../../contract/base/index.ts";
import { peopleFaults } from "../../../contract/people/index.ts";
import { AppError, type ErrorParameters } from "../../base/index.ts";

/** Where a fault is: `column` counts from 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  header: string;
}

/** More than anybody reads at once. */
const MOST_SHOWN = 500;

/** Gathers what is wrong with the cells of a workbook. */
export class SheetFaults {
  readonly #list: Fault[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** A fault of the sheet itself, or of a column that is not there. */
  addToSheet(sheet: string, code: keyof typeof peopleFaults, parameters: ErrorParameters = {}): void {
    this.#list.push({ path: sheet, code, message: sentence(peopleFaults[code], this.#language, parameters) });
  }

  add({ sheet, row, column, header }: Place, code: keyof typeof peopleFaults, parameters: ErrorParameters = {}): void {
    const reason = sentence(peopleFaults[code], this.#language, parameters);
    const words = { zh: "“{sheet}”第 {row} 行“{header}”：{reason}", en: "“{sheet}”, row {row}, “{header}”: {reason}" };
    const message = sentence(words, this.#language, { sheet, row, header, reason });
    this.#list.push({ path: `${sheet}!${columnLetters(column)}${row}`, code, message });
  }

  /** A workbook with nothing in it is told as such, unless there is more to say. */
  addWhereEmpty(sheet: Bilingual, rows: readonly unknown[]): void {
    const isEmpty = rows.length === 0 && this.#list.length === 0;
    if (isEmpty) this.addToSheet(this.#language === "en" ? sheet.en : sheet.zh, "people.sheet_empty");
  }

  /** @throws AppError people.import_rejected with every fault, if there is any */
  refuse(): void {
    if (this.#list.length === 0) return;
    const faults = this.#list.slice(0, MOST_SHOWN);
    throw new AppError("people.import_rejected", { count: this.#list.length }, faults);
  }
}

/** A, B … Z, AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
