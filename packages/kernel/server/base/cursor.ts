import type { z } from "zod";
import type { Page } from "../../contract/base/index.ts";
import { AppError } from "./errors.ts";

/** Packs the sort keys of a page's last row; opaque to the client. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/**
 * Reads a cursor back with the schema of its keys.
 * @throws AppError kernel.bad_cursor when it was not made by `encodeCursor` for this list
 */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, keys: T): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return keys.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new AppError("kernel.bad_cursor");
  }
}

/**
 * Cuts rows that were read with `limit + 1` into a page.
 * @param keysOf the sort keys of a row, as the list's cursor schema reads them back
 */
export function keysetPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number | null)[],
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(present), next: last === undefined ? null : encodeCursor(keysOf(last)) };
}
