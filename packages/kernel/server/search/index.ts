export { searchFloor } from "./floor.ts";
export { type IndexPayload, indexRecords } from "./index-records.ts";
export { type ReaderToken, reader } from "./readers.ts";
export { rebuildSearch, rebuildType } from "./rebuild.ts";
export { type NumberedRecord, recordsByNumber } from "./records-by-number.ts";
export type { Searchable, SearchRecord } from "./searchable.ts";
