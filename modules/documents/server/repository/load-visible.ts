import { type Db, notFound } from "@tz/kernel/server/base";
import { sightOf } from "../policy.ts";
import { type DocumentRecord, loadDocument, type Viewer } from "./document-record.ts";

/**
 * Loads a document that the actor may see.
 * @param least `making` asks for the sight of those who make it
 * @throws AppError kernel.not_found when there is none or the actor sees less
 */
export async function loadVisible(
  db: Db,
  viewer: Viewer,
  documentId: string,
  least: "paper" | "making" = "paper",
): Promise<DocumentRecord> {
  const record = await loadDocument(db, viewer, documentId);
  const sight = record ? sightOf(viewer.actor, record.access) : "none";
  if (!record || sight === "none" || (least === "making" && sight !== "making")) throw notFound();
  return record;
}
