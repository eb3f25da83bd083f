import type { Selectable } from "kysely";
import type { UploadView } from "../../../contract/files/index.ts";
import { type Actor, AppError, type Db, notFound, type Services, tables } from "../../base/index.ts";
import type { FilesTables, UploadTable } from "../tables.ts";

const files = tables<FilesTables>();

export type UploadRow = Selectable<UploadTable>;

/** How long an upload waits for its next bytes. */
const KEPT_HOURS = 24;
export const uploadExpiry = (now: Date) => new Date(now.getTime() + KEPT_HOURS * 3_600_000);

export function presentUpload(row: UploadRow): UploadView {
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    received: row.received,
    expiresAt: row.expires_at.toISOString(),
    fileId: row.file_id,
  };
}

/**
 * An upload of the actor's own.
 * @throws AppError kernel.not_found; files.upload_gone when it has expired
 */
export async function ownUpload(db: Db, actor: Actor, uploadId: string, now: Date): Promise<UploadRow> {
  const row = await files(db)
    .selectFrom("kernel.upload")
    .selectAll()
    .where("id", "=", uploadId)
    .where("owner_person_id", "=", actor.personId)
    .executeTakeFirst();
  if (!row) throw notFound();
  if (row.expires_at < now) throw new AppError("files.upload_gone");
  return row;
}

/** Whether somebody has made the file of this upload. */
export async function hasItsFile(services: Services, uploadId: string): Promise<boolean> {
  const row = await files(services.db)
    .selectFrom("kernel.upload")
    .select("file_id")
    .where("id", "=", uploadId)
    .executeTakeFirst();
  return typeof row?.file_id === "string";
}
