import { createHash } from "node:crypto";
import { type Db, sql } from "@tz/kernel/server/base";

interface Line {
  code: string;
  digests: string[];
}

/**
 * The list of a batch as both sides can make it: a line for each item with its code and the SM3 digests of its parts, in the
 * order of the codes; what is signed is the SM3 of that text. By the primary keys of transfer_item and part.
 */
export async function transferDigest(db: Db, transferId: string): Promise<string> {
  const { rows } = await sql<Line>`
    select m.code, array(select p.sm3 from archives.part p where p.item_id = m.item_id order by p.place) as digests
    from archives.transfer_item m where m.transfer_id = ${transferId} order by m.code collate "C"`.execute(db);
  const text = rows.map(({ code, digests }) => [code, ...digests].join(" ")).join("\n");
  return createHash("sm3").update(text, "utf8").digest("hex");
}

/** What is signed of a batch. */
export const transferText = (digest: string): string => `tongzheng-transfer-1\n${digest}`;
