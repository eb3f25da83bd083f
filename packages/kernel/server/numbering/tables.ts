import type { Generated, JSONColumnType } from "kysely";
import type { DocumentClass, EntryEvent, EntryState, SeriesKind } from "../../contract/numbering/index.ts";

/** One row of `kernel.number_series`. */
interface NumberSeriesTable {
  id: string;
  unit_id: string;
  kind: SeriesKind;
  document_class: DocumentClass | null;
  name: string;
  pattern: string;
  restarts: boolean;
  width: number;
  active: Generated<boolean>;
  version: Generated<number>;
}

/** One row of `kernel.number_year`; `period` is the year, or 0 for a series that runs on. */
interface NumberYearTable {
  series_id: string;
  period: number;
  last: number;
}

/** One row of `kernel.number_entry`. */
interface NumberEntryTable {
  id: string;
  series_id: string;
  unit_id: string;
  period: number;
  year: number;
  n: number;
  text: string;
  state: EntryState;
  subject_type: string | null;
  subject_id: string | null;
  subject_title: string | null;
  holder_id: string | null;
  holder_name: string | null;
  held_until: Date | null;
  reason: string | null;
  person_id: string | null;
  person_name: string | null;
  at: Date;
  history: JSONColumnType<EntryEvent[]>;
  version: Generated<number>;
}

/** The tables of the numbering floor by name, for `tables<NumberingTables>()`. */
export interface NumberingTables {
  "kernel.number_series": NumberSeriesTable;
  "kernel.number_year": NumberYearTable;
  "kernel.number_entry": NumberEntryTable;
}
