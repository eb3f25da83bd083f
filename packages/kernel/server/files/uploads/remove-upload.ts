import { type Services, type Tx, tables } from "../../base/index.ts";
import { contentStore } from "../store/open-store.ts";
import type { FilesTables } from "../tables.ts";

const files = tables<FilesTables>();

/** Removes an upload with the bytes it holds; a segment that is being written at this moment finds no upload and fails. */
export function removeUpload(services: Services, uploadId: string): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    await lockUpload(tx, uploadId);
    await removeSegments(services, tx, uploadId);
    await files(tx).deleteFrom("kernel.upload").where("id", "=", uploadId).execute();
  });
}

/** Removes the bytes of an upload that has become a file; the upload stays until it expires, to tell which file. */
export function releaseSegments(services: Services, uploadId: string): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    await lockUpload(tx, uploadId);
    await removeSegments(services, tx, uploadId);
  });
}

function lockUpload(tx: Tx, uploadId: string) {
  return files(tx).selectFrom("kernel.upload").select("id").where("id", "=", uploadId).forUpdate().execute();
}

async function removeSegments(services: Services, tx: Tx, uploadId: string): Promise<void> {
  const store = contentStore(services);
  const segments = await files(tx)
    .deleteFrom("kernel.upload_segment")
    .where("upload_id", "=", uploadId)
    .returning("location")
    .execute();
  for (const { location } of segments) await store.remove(location);
}
