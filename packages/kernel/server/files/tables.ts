import type { Generated } from "kysely";

/** One row of `kernel.stored_content`. */
export interface StoredContentTable {
  sm3: string;
  size: number;
  location: string;
  refs: Generated<number>;
  state: Generated<"kept" | "removing">;
  touched_at: Date;
}

/** Whether the content was looked at for viruses. */
export type ScanState = "off" | "clean";

/** One row of `kernel.file`. */
export interface FileTable {
  id: string;
  sm3: string;
  size: number;
  media_type: string;
  name: string;
  owner_person_id: string | null;
  owner_unit_id: string | null;
  created_at: Date;
  loose_since: Date | null;
  scan: ScanState;
}

/** One row of `kernel.file_reference`. */
export interface FileReferenceTable {
  file_id: string;
  type: string;
  subject_id: string;
  position: number;
}

/** One row of `kernel.upload`. */
export interface UploadTable {
  id: string;
  owner_person_id: string;
  owner_unit_id: string;
  name: string;
  size: number;
  received: Generated<number>;
  file_id: string | null;
  expires_at: Date;
}

/** One row of `kernel.upload_segment`. */
export interface UploadSegmentTable {
  location: string;
  upload_id: string;
  start: number;
  size: number;
  placed: Generated<boolean>;
}

/** The tables of the files floor by name, for `tables<FilesTables>()`. */
export interface FilesTables {
  "kernel.stored_content": StoredContentTable;
  "kernel.file": FileTable;
  "kernel.file_reference": FileReferenceTable;
  "kernel.upload": UploadTable;
  "kernel.upload_segment": UploadSegmentTable;
}
