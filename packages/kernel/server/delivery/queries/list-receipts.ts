import { z } from "zod";
import { ReceiptView } from "../../../contract/delivery/index.ts";
import { notFound, query, sql } from "../../base/index.ts";
import { mayTrack } from "../policy.ts";
import { type ProofColumns, proofColumns, proofJoins, proofOf } from "../receipt-proof.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";

interface ReceiptRow extends SignedReceipt, ProofColumns {
  unit_name: string;
}

interface Owner {
  unit_id: string;
  sender_unit_id: string;
  sent_by: string;
}

/** The signed receipts of one copy, with all that is needed to check the signatures elsewhere. */
export const listReceipts = query({
  name: "delivery.receipts",
  summary: { zh: "回执", en: "Receipts of a copy" },
  access: "signedIn",
  input: z.object({ deliveryId: z.uuid() }),
  output: z.object({ items: z.array(ReceiptView) }),
  async run({ db, actor, input }) {
    const { rows: owners } = await sql<Owner>`
      select d.unit_id, s.sender_unit_id, s.sent_by
      from kernel.delivery d join kernel.dispatch s on s.id = d.dispatch_id
      where d.id = ${input.deliveryId}`.execute(db);
    const owner = owners[0];
    const receives = owner?.unit_id === actor.unitId && actor.permissions.has("delivery.receive");
    if (!owner || !(receives || mayTrack(actor, owner))) throw notFound();
    const { rows } = await sql<ReceiptRow>`
      select r.*, u.name as unit_name, ${proofColumns}
      from kernel.receipt r
      join kernel.unit u on u.id = r.unit_id ${proofJoins}
      where r.delivery_id = ${input.deliveryId}
      order by r.id`.execute(db);
    return { items: rows.map(presentReceipt) };
  },
});

function presentReceipt(row: ReceiptRow): z.input<typeof ReceiptView> {
  return {
    id: row.id,
    type: row.type as ReceiptView["type"],
    unitName: row.unit_name,
    personName: row.person_name,
    at: row.at.toISOString(),
    ip: row.ip,
    reason: row.reason,
    text: receiptText(row),
    ...(proofOf(row) ?? { signature: null, publicKey: null, path: null }),
  };
}
