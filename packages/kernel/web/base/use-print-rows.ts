import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Page } from "../../contract/base/index.ts";
import { api, type Query } from "./api.ts";
import { tooLongToPrint } from "./api-error.ts";

const pageSize = 200;
/** What is bound as one book. */
const mostPages = 10;

/**
 * All rows of a list, page by page.
 * @param readPage reads what follows a cursor, and first what follows none
 * @throws ApiError client.too_long_to_print: a book that lacks its end would be taken for the whole
 */
export async function readRows<Row>(readPage: (cursor: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < mostPages; count += 1) {
    const page: Page<Row> = await readPage(cursor);
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === null) return rows;
  }
  throw tooLongToPrint(mostPages * pageSize);
}

/**
 * Prints a list as filtered, all of it and not only what is on the screen. @returns `rows` while they are printed: the page shows them
 * in a `Printed`
 */
export function usePrintRows<Row>(path: string, query: Query) {
  const readPage = (cursor: string | null) => api.get<Page<Row>>(path, { ...query, limit: pageSize, cursor });
  const reading = useMutation({ mutationFn: () => readRows(readPage), networkMode: "always" });
  const { data: rows, reset } = reading;
  useEffect(() => {
    if (!rows) return;
    window.print();
    reset();
  }, [rows, reset]);
  return { rows, loading: reading.isPending, error: reading.error, print: () => reading.mutate() };
}
