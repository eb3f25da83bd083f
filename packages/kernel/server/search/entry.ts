import type { Insertable } from "kysely";
import { gramsOfHead, gramsOfText } from "./grams.ts";
import { readerKeys } from "./readers.ts";
import type { SearchRecord } from "./searchable.ts";
import type { SearchEntryTable } from "./tables.ts";
import { FIELD_BREAK, fold } from "./text.ts";

/** The row of a record in the index. */
export function entryOf(type: string, id: string, record: SearchRecord, indexedAt: Date): Insertable<SearchEntryTable> {
  const { title, number = null, names = [], body = "", also = [] } = record;
  const shown = [body, ...also].filter((part) => part !== "").join("\n");
  const head = joinFolded([title, number ?? "", ...names]);
  const text = joinFolded([title, number ?? "", ...names, body, ...also]);
  return {
    id,
    type,
    at: record.at ?? "infinity",
    unit_id: record.unitId,
    link: record.link,
    title: storable(title),
    number: number === null ? null : storable(number),
    body: storable(shown),
    readers: readerKeys(record.readers),
    number_key: number === null ? null : fold(number),
    head,
    text,
    grams: [...gramsOfText(text), ...gramsOfHead(head)],
    indexed_at: indexedAt,
  };
}

const joinFolded = (fields: readonly string[]) =>
  storable(
    fields
      .map(fold)
      .filter((field) => field !== "")
      .join(FIELD_BREAK),
  );

/** PostgreSQL keeps neither NUL nor half surrogates. */
const storable = (text: string) => text.replaceAll("\u0000", "").toWellFormed();
