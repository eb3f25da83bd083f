import type { Readable } from "node:stream";
import { AppError, databaseError, newId, type Services, tables } from "../../base/index.ts";
import { storeFailure } from "../store/content-store.ts";
import { contentStore } from "../store/open-store.ts";
import { discard, stageBytes, untilBroken } from "../store/staging.ts";
import type { FilesTables } from "../tables.ts";
import { type UploadRow, uploadExpiry } from "./upload-rows.ts";

const files = tables<FilesTables>();

/** So much is lost at most when a process dies, and held in memory for each upload under way. */
export const SEGMENT_BYTES = 4 * 2 ** 20;

/**
 * Cuts a stream into segments. When the sender goes away, what has arrived is given out first and then the error.
 * @throws AppError files.interrupted
 */
export async function* cutSegments(source: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  let broken: unknown;
  try {
    for await (const chunk of untilBroken(source)) {
      for (let rest = chunk; rest.length > 0; ) {
        const part = rest.subarray(0, SEGMENT_BYTES - size);
        rest = rest.subarray(part.length);
        chunks.push(part);
        size += part.length;
        if (size < SEGMENT_BYTES) continue;
        yield Buffer.concat(chunks);
        chunks = [];
        size = 0;
      }
    }
  } catch (error) {
    broken = error;
  }
  if (size > 0) yield Buffer.concat(chunks);
  if (broken !== undefined) throw broken;
}

/**
 * Keeps one segment of an upload and counts it, if nobody has sent bytes for the same place meanwhile.
 * @throws AppError files.upload_offset, files.upload_gone
 */
export async function placeSegment(services: Services, upload: UploadRow, bytes: Buffer): Promise<void> {
  const segment = { location: `uploads/${upload.id}/${newId()}`, start: upload.received, size: bytes.length };
  await announce(services, upload, segment);
  const path = await stageBytes(services, bytes);
  try {
    await contentStore(services).put(segment.location, path);
  } catch (error) {
    throw storeFailure(error);
  } finally {
    await discard(path);
  }
  await count(services, upload, segment);
}

interface Segment {
  location: string;
  start: number;
  size: number;
}

async function announce(services: Services, upload: UploadRow, segment: Segment): Promise<void> {
  try {
    await files(services.db)
      .insertInto("kernel.upload_segment")
      .values({ ...segment, upload_id: upload.id })
      .execute();
  } catch (error) {
    const FOREIGN_KEY = "23503";
    throw databaseError(error)?.code === FOREIGN_KEY ? new AppError("files.upload_gone") : error;
  }
}

function count(services: Services, upload: UploadRow, { location, start, size }: Segment): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    const counted = await files(tx)
      .updateTable("kernel.upload")
      .set({ received: start + size, expires_at: uploadExpiry(services.clock.now()) })
      .where("id", "=", upload.id)
      .where("received", "=", start)
      .executeTakeFirst();
    if (counted.numUpdatedRows !== 1n) throw new AppError("files.upload_offset");
    await files(tx)
      .updateTable("kernel.upload_segment")
      .set({ placed: true })
      .where("location", "=", location)
      .execute();
  });
}

/** The bytes of an upload from its beginning: what is kept, then the last segment, which is not kept by itself. */
export async function* assembled(services: Services, upload: UploadRow, last: Buffer): AsyncGenerator<Buffer> {
  const segments = await files(services.db)
    .selectFrom("kernel.upload_segment")
    .select("location")
    .where("upload_id", "=", upload.id)
    .where("placed", "=", true)
    .orderBy("start")
    .execute();
  const store = contentStore(services);
  for (const { location } of segments) yield* await store.read(location);
  yield last;
}
