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

test("a list that makes more than a book of two thousand rows is not printed in part", async () => {
  expect(await readRows(list(2_000).readPage)).toHaveLength(2_000);
  await expect(readRows(list(2_001).readPage)).rejects.toMatchObject({ code: "client.too_long_to_print" });
});
