import type { Actor, Db } from "@tz/kernel/server/base";
import { expandRecipients } from "@tz/kernel/server/people";
import { documentSubject, groupIdsOf, type Recipient, unitIdsOf } from "../../contract/index.ts";
import type { DocumentRecord } from "./document-record.ts";

export interface AddressedUnits {
  /** 主送. */
  unitIds: string[];
  /** 抄送. */
  copyUnitIds: string[];
}

/**
 * The units that a document goes to, groups expanded as they are now; the issuers themselves get no copy of their own
 * paper.
 */
export async function unitsAddressed(db: Db, { row, content }: DocumentRecord): Promise<AddressedUnits> {
  const own = row.unit_id;
  const [unitIds, copyUnitIds] = await Promise.all([
    unitsOf(db, own, content.recipients),
    unitsOf(db, own, content.copyRecipients),
  ]);
  return { unitIds, copyUnitIds };
}

/**
 * The units that a choice of recipients means, without the sender.
 * @throws AppError people.recipients_unknown
 */
export async function unitsOf(db: Db, senderUnitId: string, recipients: readonly Recipient[]): Promise<string[]> {
  const [unitIds, groupIds] = [unitIdsOf(recipients), groupIdsOf(recipients)];
  if (unitIds.length + groupIds.length === 0) return [];
  const units = await expandRecipients(db, { unitIds, groupIds, senderUnitId });
  return units.map(({ id }) => id).filter((id) => id !== senderUnitId);
}

/** What every sending of a document has in common. */
export function orderOf({ row, content, unitName }: DocumentRecord, actor: Actor) {
  const senders = [unitName, ...content.jointIssuers.map(({ name }) => name)];
  return {
    subject: { type: documentSubject, id: row.id },
    title: content.title,
    number: row.document_number,
    urgency: content.urgency,
    senderUnitId: row.unit_id,
    senderName: senders.join("、"),
    sentBy: { id: actor.personId, name: actor.name },
  };
}
