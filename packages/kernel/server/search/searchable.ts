import type { Bilingual } from "../../contract/base/index.ts";
import type { Db, Services, Viewer } from "../base/index.ts";
import type { ReaderToken } from "./readers.ts";

/** What the index takes of one record. */
export interface SearchRecord {
  title: string;
  /** 府发〔2026〕12号; ranks with the title, first when it is exactly what was asked. */
  number?: string | null;
  /** Other words that one looks for it by and that rank with the title: spellings of a name. Not shown. */
  names?: readonly string[];
  /** Plain text; a snippet is cut from it. */
  body?: string;
  /** Further texts of the same rank as the body: opinions, names of attachments. */
  also?: readonly string[];
  /** By which it is ordered, and filtered; null for what has no date. */
  at: Date | null;
  /** The unit by which it is filtered. */
  unitId: string | null;
  /** Where it is shown: `/documents/…`. */
  link: string;
  /** Who may find it, by `reader`. Too many is safe, for `mayRead` has the last word, too few hides. */
  readers: readonly ReaderToken[];
}

/** A kind of record that can be searched; its module declares it under `searchables` and queues `search.index`. */
export interface Searchable {
  /** `documents.document`; unique. */
  type: string;
  words: Bilingual;
  /** These records as they are now, in one query or few; who is missing is taken out of the index. */
  load(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, SearchRecord>>;
  /** Which of these the actor may read now: the final check of a page of hits, in one query or few. */
  mayRead(db: Db, viewer: Viewer, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of records that the viewer may read for a time in another's name, of which the index does not know. */
  foundMeanwhile?(db: Db, viewer: Viewer): Promise<readonly string[]>;
  /** Ids of all records in ascending order after `after`, at most `limit`, for building the index anew. */
  ids(db: Db, after: string | null, limit: number): Promise<readonly string[]>;
}

declare module "../base/module.ts" {
  interface Module {
    /** Kinds of record of this module that can be searched. */
    searchables?: readonly Searchable[];
  }
}

/** All kinds that the modules of this process declare, by type. */
export function searchablesOf({ registry }: Pick<Services, "registry">): ReadonlyMap<string, Searchable> {
  const all = registry.modules.flatMap((module) => module.searchables ?? []);
  return new Map(all.map((searchable) => [searchable.type, searchable]));
}
