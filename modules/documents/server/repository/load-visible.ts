import { type Actor, type Db, notFound } from "@tz/kernel/server/base";
import { sightOf } from "../policy.ts";
import { type DocumentRecord, loadDocument } from "./document-record.ts";

/**
 * Loads a document that the actor may see.
 * @param least `making` asks for the sight of those who make it
 * @throws AppError kernel.not_found when there is none or the actor sees less
 */
export async function loadVisible(
  db: Db,
  actor: Actor,
  documentId: string,
  least: "paper" | "making" = "paper",
): Promise<DocumentRecord> {
  const record = await loadDocument(db, actor, documentId);
  const sight = record ? sightOf(actor, record.access) : "none";
  if (!record || sight === "none" || (least === "making" && sight !== "making")) throw notFound();
  return record;
}
