import type { Actor, WriteContext } from "@tz/kernel/server/base";
import { attachFiles, detachFile, filesOf } from "@tz/kernel/server/files";
import { type Field, idsIn, type Value } from "../../contract/index.ts";
import { caseOf } from "../store/applications.ts";

/** The files that values name, in the order of the fields. */
export const fileIdsIn = (fields: readonly Field[], values: Readonly<Record<string, unknown>> | null): string[] =>
  fields.filter(({ kind }) => kind === "attachment").flatMap(({ name }) => idsIn(values?.[name] as Value | undefined));

/**
 * Gives an application these files and takes away what it had besides.
 * @throws AppError files.not_attachable
 */
export async function keepFiles(
  context: WriteContext & { actor: Actor },
  applicationId: string,
  fileIds: readonly string[],
): Promise<void> {
  const subject = caseOf(applicationId);
  const had = (await filesOf(context.tx, subject)).map(({ id }) => id);
  const added = [...new Set(fileIds)].filter((id) => !had.includes(id));
  await attachFiles(context, added, subject);
  for (const id of had.filter((one) => !fileIds.includes(one))) await detachFile(context, id, subject);
}
