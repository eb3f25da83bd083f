import { type ProofColumns, proofOf, receiptIsGenuine, type SignedReceipt } from "@tz/kernel/server/delivery";
import { ask } from "../target.ts";
import { type Check, check, type Evidence, nothing, sortedByName, tally } from "./check.ts";

/** A signature takes milliseconds to check; of a whole year this many are enough. */
const SAMPLE = 1000;

/** Audit rows and signed receipts. */
export async function checkProofs({ target, clerks, sent }: Evidence): Promise<Check[]> {
  const audited = await ask<{ command: string }>(
    target,
    // The demo city's own making is written down too.
    "select command from kernel.audit where person_id is not null and ok and command = any($1)",
    [[...clerks.accepted.keys()]],
  );
  return [
    check(
      "audit rows, one for each accepted command",
      sortedByName(clerks.accepted),
      tally(audited.map(({ command }) => command)),
    ),
    nothing(
      "refused attempts in the audit trail",
      await ask(target, "select command, note from kernel.audit where not ok"),
    ),
    check("receipts", expectedReceipts(sent), await foundReceipts(target)),
    nothing(
      "receipts twice",
      await ask(target, "select delivery_id, type from kernel.receipt group by 1, 2 having count(*) > 1"),
    ),
    nothing("receipts that are not genuine", await falseReceipts(target)),
  ];
}

function expectedReceipts(sent: Evidence["sent"]): Record<string, number> {
  const fates = tally(sent.flatMap(({ copies }) => [...copies.values()]));
  const delivered = sent.reduce((sum, { reached }) => sum + reached.length, 0);
  const { finished = 0, refused = 0, sentBack = 0 } = fates;
  return { accepted: finished + sentBack, delivered, finished, refused, sentBack };
}

async function foundReceipts(target: Evidence["target"]): Promise<Record<string, number>> {
  const rows = await ask<{ type: string }>(target, "select type from kernel.receipt");
  return { refused: 0, sentBack: 0, finished: 0, ...tally(rows.map(({ type }) => type)) };
}

async function falseReceipts(target: Evidence["target"]): Promise<string[]> {
  const receipts = await ask<SignedReceipt & ProofColumns>(
    target,
    `(select r.*, coalesce(l.signature, s.signature) as signature, k.public_key, s.place, l.hashes from kernel.receipt r
       join kernel.receipt_signature s on s.receipt_id = r.id left join kernel.receipt_list l on l.id = s.list_id
       join kernel.receipt_key k on k.id = coalesce(l.key_id, s.key_id)
       order by random() limit ${SAMPLE})
     union all
     (select r.*, null, null, null, null from kernel.receipt r
       where not exists (select from kernel.receipt_signature s where s.receipt_id = r.id) limit 5)`,
  );
  const isGenuine = (receipt: SignedReceipt & ProofColumns) => {
    const proof = proofOf(receipt);
    return proof !== null && receiptIsGenuine(receipt, proof);
  };
  return receipts.filter((receipt) => !isGenuine(receipt)).map(({ id }) => id);
}
