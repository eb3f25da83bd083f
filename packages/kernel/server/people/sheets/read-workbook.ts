import { Threads } from "@tz/thread";
import { AppError } from "../../base/index.ts";

/** One worksheet as text; blank rows are left out. */
export interface Table {
  name: string;
  rows: { number: number; cells: string[] }[];
}

/** How many rows one import may have. */
export const MOST_ROWS = 5000;

const threads = new Threads<{ bytes: Uint8Array; mostRows: number }, Table[]>(
  new URL("./workbook-worker.ts", import.meta.url),
  { milliseconds: 20_000, megabytes: 512, sideBySide: 2 },
);

/**
 * Reads an Excel workbook in a thread of its own, which is ended when a file takes too long or too much memory.
 * @throws AppError people.sheet_unreadable for what is no workbook, people.sheet_too_large for more than `MOST_ROWS` rows
 */
export async function readWorkbook(bytes: Buffer): Promise<Table[]> {
  const tables = await threads.run({ bytes, mostRows: MOST_ROWS + 1 });
  if (!tables || tables.length === 0) throw new AppError("people.sheet_unreadable");
  // One row more than allowed is read, and the first is the heading.
  if (tables.some(({ rows }) => rows.length > MOST_ROWS + 1))
    throw new AppError("people.sheet_too_large", { rows: MOST_ROWS });
  return tables;
}
