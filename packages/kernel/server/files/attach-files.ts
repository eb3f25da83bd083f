import { type Actor, AppError, type Tx, tables, type WriteContext } from "../base/index.ts";
import type { FileRow, FileSubject } from "./file-rows.ts";
import { mayReadFile } from "./may-read.ts";
import type { FilesTables } from "./tables.ts";

const files = tables<FilesTables>();

/** The transaction of a command, or of a job, which has no actor and may attach anything. */
type Attaching = Pick<WriteContext, "tx" | "now" | "services"> & { actor?: Actor | undefined };

/**
 * Gives files to a record, after those that it has, in the given order. A file that it has already stays where it is.
 * @throws AppError files.not_attachable, naming each file that is absent or that the actor may not read
 */
export async function attachFiles(context: Attaching, fileIds: readonly string[], subject: FileSubject): Promise<void> {
  if (fileIds.length === 0) return;
  const { tx } = context;
  const rows = await holdFiles(tx, fileIds);
  await refuseForeign(context, fileIds, rows);
  const { last } = await files(tx)
    .selectFrom("kernel.file_reference")
    .select((row) => row.fn.max("position").as("last"))
    .where("type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .executeTakeFirstOrThrow();
  const references = [...new Set(fileIds)].map((file_id, at) => ({
    file_id,
    type: subject.type,
    subject_id: subject.id,
    position: (last ?? -1) + 1 + at,
  }));
  await files(tx)
    .insertInto("kernel.file_reference")
    .values(references)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await files(tx)
    .updateTable("kernel.file")
    .set({ loose_since: null })
    .where("id", "in", fileIds)
    .where("loose_since", "is not", null)
    .execute();
}

/**
 * Keeps files from being let go or swept until the transaction ends. Loose ones are locked to be written; those that records have are
 * shared, for many take the same one at the same moment, as all units do that archive one paper. Never locked as a whole: who has
 * just written a row that refers to a file holds its key already, and two such would wait for each other.
 */
async function holdFiles(tx: Tx, fileIds: readonly string[]): Promise<FileRow[]> {
  const inOrder = filesInOrder(tx, fileIds);
  const [, rows] = await Promise.all([
    inOrder.where("loose_since", "is not", null).forNoKeyUpdate().execute(),
    inOrder.forShare().execute(),
  ]);
  return rows;
}

/** In order of their keys, so that two who lock some of the same never wait for each other in a circle. */
const filesInOrder = (tx: Tx, fileIds: readonly string[]) =>
  files(tx).selectFrom("kernel.file").selectAll().where("id", "in", fileIds).orderBy("id");

async function refuseForeign({ tx, actor, services }: Attaching, fileIds: readonly string[], rows: FileRow[]) {
  const usable = new Set<string>();
  for (const row of rows) if (!actor || (await mayReadFile(services, tx, actor, row))) usable.add(row.id);
  const faults = fileIds.flatMap((id, at) =>
    usable.has(id)
      ? []
      : [
          {
            path: `fileIds.${at}`,
            code: "not_attachable",
            message: "附件不可用，请重新上传。 / Upload this file again.",
          },
        ],
  );
  if (faults.length > 0) throw new AppError("files.not_attachable", {}, faults);
}

/**
 * Takes a file from a record; nothing happens where it was not there. A file that no record has left is removed after
 * a day.
 */
export async function detachFile(
  { tx, now }: Pick<WriteContext, "tx" | "now">,
  fileId: string,
  subject: FileSubject,
): Promise<void> {
  await filesInOrder(tx, [fileId]).forNoKeyUpdate().execute();
  await files(tx)
    .deleteFrom("kernel.file_reference")
    .where("file_id", "=", fileId)
    .where("type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .execute();
  await files(tx)
    .updateTable("kernel.file")
    .set({ loose_since: now })
    .where("id", "=", fileId)
    .where("loose_since", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("kernel.file_reference").select("file_id").where("file_id", "=", fileId))),
    )
    .execute();
}
