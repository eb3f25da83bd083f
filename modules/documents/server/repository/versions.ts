import { type Db, notFound } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { VersionView } from "../../contract/index.ts";
import { outgoing, type VersionTable } from "../tables.ts";

export type VersionRow = Selectable<VersionTable>;

/**
 * One version with its text; by primary key.
 * @throws AppError kernel.not_found
 */
export async function loadVersion(db: Db, documentId: string, number: number): Promise<VersionRow> {
  const row = await outgoing(db)
    .selectFrom("documents.document_version")
    .selectAll()
    .where("document_id", "=", documentId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export function presentVersion(row: Omit<VersionRow, "content" | "document_id" | "visit" | "person_id">): VersionView {
  return {
    number: row.number,
    step: row.step,
    personName: row.person_name,
    postTitle: row.post_title,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
