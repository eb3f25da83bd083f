import type { HistoryLine } from "../../../contract/workflow/index.ts";
import { AppError, type Db, type Services, sql } from "../../base/index.ts";
import { attachFiles, type FileOwner, readPictures } from "../../files/index.ts";
import { mayReadCase } from "./may-read-case.ts";
import type { ActingContext } from "./meet.ts";

/** The type by which files belong to the process in which they were written. */
const instanceSubject = "workflow.instance";

/**
 * Keeps the picture of what a handler wrote by hand (手写签批) with the process of their task.
 * @throws AppError workflow.handwriting_no_picture, files.not_attachable
 */
export async function keepHandwriting(context: ActingContext, instanceId: string, fileId: string): Promise<void> {
  await attachFiles(context, [fileId], { type: instanceSubject, id: instanceId });
  const { rows } = await sql<{ media_type: string }>`
    select media_type from kernel.file where id = ${fileId}`.execute(context.tx);
  if (rows[0]?.media_type !== "image/png") throw new AppError("workflow.handwriting_no_picture");
}

/** What was written by hand is read by whoever may read the course of the case. */
export const instanceFiles: FileOwner = {
  type: instanceSubject,
  async mayRead(db, actor, instanceId, services) {
    const ref = await caseOfInstance(db, instanceId);
    return ref !== undefined && mayReadCase(services, db, actor, ref);
  },
};

/** By the primary key. */
async function caseOfInstance(db: Db, instanceId: string) {
  const { rows } = await sql<{ type: string; id: string }>`
    select case_type as type, case_id as id from kernel.process_instance where id = ${instanceId}`.execute(db);
  return rows[0];
}

/** The pictures of what was written by hand in these lines, by their files, for a sheet that is printed. */
export const handwritingOf = (
  services: Pick<Services, "db" | "config">,
  lines: readonly Pick<HistoryLine, "handwriting">[],
): Promise<Map<string, Buffer>> =>
  readPictures(
    services,
    lines.flatMap(({ handwriting }) => handwriting ?? []),
  );
