import { type Actor, sql, type WriteContext } from "@tz/kernel/server/base";
import type { DocumentContent } from "../../contract/index.ts";
import type { DocumentRecord } from "./document-record.ts";
import { writeContent } from "./write-content.ts";

/**
 * Writes the signer and the date into the text as a version of the signer's own.
 * @returns the columns that the signature sets
 */
export async function writeSignature(
  context: WriteContext & { actor: Actor },
  record: DocumentRecord,
  { signedOn, opinion }: { signedOn: string; opinion: string },
) {
  const { tx, now, actor } = context;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from kernel.person where id = ${record.handlerId ?? actor.personId}`.execute(tx);
  const signer = rows[0]!;
  const content: DocumentContent = {
    ...record.content,
    signer: { personId: signer.id, name: signer.name },
    documentDate: signedOn,
  };
  const version = await writeContent(context, record, content);
  return {
    version_number: version,
    signed_version: version,
    signer_id: signer.id,
    signer_name: signer.name,
    sign_opinion: opinion,
    signed_on: signedOn,
    signed_at: now,
  };
}
