import { z } from "zod";
import { FileView } from "../../../contract/files/index.ts";
import { AppError, command, newId, type Tx, tables, type WriteContext } from "../../base/index.ts";
import { claimContent } from "../content/keep-content.ts";
import { presentFile } from "../file-rows.ts";
import type { FilesTables } from "../tables.ts";

const files = tables<FilesTables>();

/** Content that lies in the store, checked, with the name it came under. */
export const CheckedContent = z.object({
  name: z.string(),
  sm3: z.string(),
  size: z.int(),
  mediaType: z.string(),
  scan: z.enum(["off", "clean"]),
});
export type CheckedContent = z.output<typeof CheckedContent>;

/** Whose a new file is; nobody's where the system made it. */
export interface FileMaker {
  personId: string;
  unitId: string;
}

/**
 * Makes a file of stored content inside a transaction. It is loose until `attachFiles` gives it to a record.
 * @throws ContentSwept when the content has gone meanwhile; keep it again
 */
export async function insertFile(
  { tx, now }: Pick<WriteContext, "tx" | "now">,
  { name, sm3, size, mediaType, scan }: CheckedContent,
  maker: FileMaker | undefined,
): Promise<FileView> {
  await claimContent(tx, sm3, now);
  const row = {
    id: newId(),
    sm3,
    size,
    media_type: mediaType,
    name,
    owner_person_id: maker?.personId ?? null,
    owner_unit_id: maker?.unitId ?? null,
    created_at: now,
    loose_since: now,
    scan,
  };
  await files(tx).insertInto("kernel.file").values(row).execute();
  return presentFile(row);
}

/** The last step of every upload. It has no address of its own: the content comes before it, through the routes. */
export const addFile = command({
  name: "files.upload",
  summary: { zh: "上传文件", en: "Upload a file" },
  input: CheckedContent.extend({ uploadId: z.uuid().optional() }),
  output: FileView,
  access: "signedIn",
  async run({ tx, now, actor, input, note, subject }) {
    const view = await insertFile({ tx, now }, input, actor);
    if (input.uploadId !== undefined) await finishUpload(tx, input.uploadId, view.id);
    subject({ type: "file", id: view.id, unitId: actor.unitId });
    note({ name: view.name, size: view.size, sm3: view.sm3 });
    return view;
  },
});

/** Two requests may bring the last bytes at once; one makes the file. */
async function finishUpload(tx: Tx, uploadId: string, fileId: string): Promise<void> {
  const finished = await files(tx)
    .updateTable("kernel.upload")
    .set((row) => ({ received: row.ref("size"), file_id: fileId }))
    .where("id", "=", uploadId)
    .where("file_id", "is", null)
    .executeTakeFirst();
  if (finished.numUpdatedRows !== 1n) throw new AppError("files.upload_gone");
}
