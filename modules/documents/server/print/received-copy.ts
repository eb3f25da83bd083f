import { type Actor, notFound, type Services } from "@tz/kernel/server/base";
import { withReceipt } from "@tz/typeset";
import { visibleIncoming } from "../incoming/stands-in.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { nameOfUnit } from "./name-of-unit.ts";
import { sheetDay } from "./opinions.ts";
import { printOf } from "./print-of.ts";
import type { Print } from "./send-print.ts";

/**
 * A document as a receiving unit has it: with its stamp of receipt.
 * @throws AppError kernel.not_found for those who may not see it, and for papers that came as scans
 */
export async function receivedCopy(services: Services, actor: Actor, incomingId: string): Promise<Print> {
  const { db, clock } = services;
  const viewer = { actor, now: clock.now() };
  const paper = await visibleIncoming(db, viewer, incomingId);
  if (!paper?.document_id) throw notFound();
  const document = await loadVisible(db, viewer, paper.document_id);
  const unitName = await nameOfUnit(db, paper.unit_id);
  const receipt = { unitName, number: paper.received_number ?? "", day: sheetDay(paper.received_at) };
  const print = await printOf(services, document);
  return {
    ...print,
    title: paper.title,
    unitName,
    pages: (metrics) => withReceipt(print.pages(metrics), receipt, metrics),
  };
}
