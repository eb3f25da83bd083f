/** One row of `kernel.search_entry`. */
export interface SearchEntryTable {
  id: string;
  type: string;
  /** "infinity" for what has no date. */
  at: Date | number | string;
  unit_id: string | null;
  link: string;
  title: string;
  number: string | null;
  body: string;
  /** 64-bit numbers in decimal. */
  readers: string[];
  number_key: string | null;
  head: string;
  text: string;
  grams: number[];
  indexed_at: Date;
}

/** The tables of the search floor by name, for `tables<SearchTables>()`. */
export interface SearchTables {
  "kernel.search_entry": SearchEntryTable;
}
