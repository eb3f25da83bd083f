import { Readable } from "node:stream";
import { type Actor, AppError, execute, type Services } from "../../base/index.ts";
import { addFile } from "../commands/add-file.ts";
import { takeContent } from "../take-content.ts";
import { releaseSegments, removeUpload } from "./remove-upload.ts";
import { assembled, cutSegments, placeSegment } from "./segments.ts";
import { hasItsFile, type UploadRow } from "./upload-rows.ts";

/** After one of these the same bytes would be refused again, so the upload is at its end. */
const FINAL = new Set(["files.mislabelled", "files.unrecognised", "files.executable", "files.infected"]);

/**
 * Takes further bytes of an upload. Each full segment is safe as soon as it is counted; the last one is counted in the
 * transaction that makes the file, so an upload that has all its bytes always has its file.
 * @returns how many bytes are safe, and the file when it is complete
 * @throws AppError files.upload_offset, files.upload_gone, files.interrupted, and what `takeContent` finds wrong with the whole
 */
export async function appendToUpload(services: Services, actor: Actor, upload: UploadRow, source: Readable) {
  let row = upload;
  for await (const bytes of cutSegments(source)) {
    const received = row.received + bytes.length;
    if (received > row.size) throw new AppError("files.upload_header", { header: "Upload-Length" });
    if (received === row.size) return { received, fileId: await complete(services, actor, row, bytes) };
    await placeSegment(services, row, bytes);
    row = { ...row, received };
  }
  return { received: row.received, fileId: undefined };
}

async function complete(services: Services, actor: Actor, upload: UploadRow, last: Buffer): Promise<string> {
  const source = Readable.from(assembled(services, upload, last));
  try {
    const { result } = await takeContent(services, { name: upload.name, source, limit: upload.size }, (content) =>
      execute(services, addFile, { actor, input: { ...content, uploadId: upload.id } }),
    );
    await releaseSegments(services, upload.id).catch((error) => services.log.warn({ err: error }, "left to the sweep"));
    return result.id;
  } catch (error) {
    // The same last bytes came twice: the other request made the file and let go of the rest, so these never were the whole.
    if (await hasItsFile(services, upload.id)) throw new AppError("files.upload_gone");
    if (error instanceof AppError && FINAL.has(error.code)) await removeUpload(services, upload.id);
    throw error;
  }
}
