import { type Actor, type Db, notFound, type Services, tables } from "../base/index.ts";
import type { FileRow } from "./file-rows.ts";
import { fileOwnerOf } from "./owners.ts";
import type { FilesTables } from "./tables.ts";

const files = tables<FilesTables>();

/**
 * Whether somebody may read a file: readers of any record that refers to it may; while none does, who uploaded it may.
 */
export async function mayReadFile(services: Services, db: Db, actor: Actor, file: FileRow): Promise<boolean> {
  const references = await files(db)
    .selectFrom("kernel.file_reference")
    .select(["type", "subject_id"])
    .where("file_id", "=", file.id)
    .execute();
  if (references.length === 0) return file.owner_person_id === actor.personId;
  for (const { type, subject_id } of references)
    if (await fileOwnerOf(services, type)?.mayRead(db, actor, subject_id, services)) return true;
  return false;
}

/**
 * Loads a file for somebody who wants to read it.
 * @throws AppError kernel.not_found when it is absent or not theirs to see
 */
export async function readableFile(services: Services, actor: Actor, fileId: string): Promise<FileRow> {
  const row = await files(services.db)
    .selectFrom("kernel.file")
    .selectAll()
    .where("id", "=", fileId)
    .executeTakeFirst();
  if (!row || !(await mayReadFile(services, services.db, actor, row))) throw notFound();
  return row;
}
