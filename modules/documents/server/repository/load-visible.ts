import { type Db, notFound, type Viewer } from "@tz/kernel/server/base";
import { standsInForReader } from "../incoming/stands-in.ts";
import { sightOf } from "../policy.ts";
import { type DocumentRecord, loadDocument } from "./document-record.ts";

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
  if (!record) throw notFound();
  const sight = sightOf(viewer.actor, record.access);
  if (sight === "making" || (sight === "paper" && least === "paper")) return record;
  if (least === "making" || !record.access.wasDispatched) throw notFound();
  if (!(await standsInForReader(db, viewer, documentId))) throw notFound();
  return { ...record, access: { ...record.access, isReader: true } };
}
