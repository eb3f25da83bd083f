import { expect, test } from "vitest";
import { readRows } from "./use-print-rows.ts";

/** A list of so many rows, two hundred a page; the cursor is the number of the next one. */
function list(total: number) {
  const asked: (string | null)[] = [];
  const readPage = async (cursor: string | null) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const to = Math.min(total, from + 200);
    return { items: [...Array(to - from).keys()].map((at) => from + at), next: to < total ? String(to) : null };
  };
  return { asked, readPage };
}

test("reads a list to its end", async () => {
  const { asked, readPage } = list(450);
  expect(await readRows(readPage)).toEqual([...Array(450).keys()]);
  expect(asked).toEqual([null, "200", "400"]);
});

test("prints no more than a book of two thousand rows", async () => {
  expect(await readRows(list(5_000).readPage)).toHaveLength(2_000);
});
