import { type Db, sql } from "@tz/kernel/server/base";
import type { WrittenOpinion } from "@tz/kernel/server/workflow";
import type { OpinionPart, OpinionStatement } from "../../contract/index.ts";

/*
 * What was written by hand (手写签批) is part of what its writer signs, in cases of every kind. Keys: `handwriting <file>`.
 */

const prefix = "handwriting ";

/** The picture that belongs to an opinion, if there is one. */
export const handwritingPart = async (db: Db, { handwriting }: WrittenOpinion): Promise<OpinionPart[]> =>
  handwriting === null ? [] : partsOf(db, [handwriting]);

/** The pictures among these parts as they are kept now. */
export const handwritingAgain = (db: Db, keys: readonly string[]): Promise<OpinionPart[]> =>
  partsOf(
    db,
    keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  );

/** Whether what was signed has this picture and no other; a `file <id>` was signed before cases of every kind had pictures. */
export const bearsHandwriting = ({ parts }: OpinionStatement, fileId: string | null): boolean =>
  fileId === null
    ? !parts.some(({ key }) => key.startsWith(prefix))
    : parts.some(({ key }) => key === `${prefix}${fileId}` || key === `file ${fileId}`);

/** By the primary key. */
async function partsOf(db: Db, fileIds: readonly string[]): Promise<OpinionPart[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await sql<{ id: string; sm3: string }>`
    select id, sm3 from kernel.file where id = any (${[...fileIds]}::uuid[]) order by id`.execute(db);
  return rows.map(({ id, sm3 }) => ({ key: `${prefix}${id}`, name: "手写签批", sm3 }));
}
