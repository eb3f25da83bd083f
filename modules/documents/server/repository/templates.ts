import type { Actor, Db } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { TemplateView } from "../../contract/index.ts";
import { outgoing, type TemplateTable } from "../tables.ts";

export type TemplateRow = Selectable<TemplateTable>;

/** A template of a unit; undefined when there is none or it is another unit's. */
export function findTemplate(db: Db, unitId: string, templateId: string): Promise<TemplateRow | undefined> {
  return outgoing(db)
    .selectFrom("documents.template")
    .selectAll()
    .where("id", "=", templateId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
}

/** The same, locked until the end of the transaction. */
export function lockTemplate(db: Db, unitId: string, templateId: string): Promise<TemplateRow | undefined> {
  return outgoing(db)
    .selectFrom("documents.template")
    .selectAll()
    .where("id", "=", templateId)
    .where("unit_id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
}

export function presentTemplate(row: Omit<TemplateRow, "content">, actor: Actor): TemplateView {
  return {
    id: row.id,
    name: row.name,
    documentType: row.document_type,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    version: row.version,
    may: actor.permissions.has("documents.templates") ? ["change", "delete"] : [],
  };
}
