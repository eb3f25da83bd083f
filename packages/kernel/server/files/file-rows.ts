import type { Selectable } from "kysely";
import { type FileView, fileTypes } from "../../contract/files/index.ts";
import { type Db, tables } from "../base/index.ts";
import { extensionOf } from "./name.ts";
import type { FilesTables, FileTable } from "./tables.ts";

const files = tables<FilesTables>();

export type FileRow = Selectable<FileTable>;

/** A row as people see it. */
export function presentFile(row: FileRow): FileView {
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    mediaType: row.media_type,
    sm3: row.sm3,
    createdAt: row.created_at.toISOString(),
    state: row.loose_since === null ? "attached" : "loose",
    scan: row.scan,
    preview: fileTypes[extensionOf(row.name)]?.preview ?? null,
  };
}

/** A record that files can belong to. */
export interface FileSubject {
  /** The record's type as its module registered it with `fileOwners`. */
  type: string;
  id: string;
}

/** The files of one record in their order. Serves itself from the index file_reference_subject. */
export async function filesOf(db: Db, subject: FileSubject): Promise<FileView[]> {
  return (await filesOfMany(db, subject.type, [subject.id])).get(subject.id) ?? [];
}

/** The files of many records of one type in one query; records without files are absent. */
export async function filesOfMany(db: Db, type: string, ids: readonly string[]): Promise<Map<string, FileView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await files(db)
    .selectFrom("kernel.file_reference as reference")
    .innerJoin("kernel.file as file", "file.id", "reference.file_id")
    .selectAll("file")
    .select("reference.subject_id")
    .where("reference.type", "=", type)
    .where("reference.subject_id", "in", ids)
    .orderBy("reference.position")
    .orderBy("file.id")
    .execute();
  const groups = Map.groupBy(rows, (row) => row.subject_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(presentFile)]));
}
