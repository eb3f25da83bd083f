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
  const { now } = context;
  const signer = await signerOf(context, record);
  const content: DocumentContent = {
    ...record.content,
    signer,
    documentDate: signedOn,
  };
  const version = await writeContent(context, record, content);
  return {
    version_number: version,
    signed_version: version,
    signer_id: signer.personId,
    signer_name: signer.name,
    sign_opinion: opinion,
    signed_on: signedOn,
    signed_at: now,
  };
}

/** Whose signature it is: a stand-in signs in the name of the leader whose task it is. */
async function signerOf({ tx, actor }: WriteContext & { actor: Actor }, { handlerId }: DocumentRecord) {
  if (handlerId === null || handlerId === actor.personId) return { personId: actor.personId, name: actor.name };
  const { rows } = await sql<{ name: string }>`select name from kernel.person where id = ${handlerId}`.execute(tx);
  return { personId: handlerId, name: rows[0]!.name };
}
