import { Readable } from "node:stream";
import { type Db, inPassing, notFound, type Services, sql } from "@tz/kernel/server/base";
import { contentKey, contentStore, insertFile, takeContent } from "@tz/kernel/server/files";

/** Makes a loose file of bytes; it stays when a record takes it within the day. */
export function storeFile(services: Services, name: string, bytes: Buffer) {
  const source = Readable.from([bytes]);
  return takeContent(services, { name, source }, (content) =>
    inPassing(services, (context) => insertFile(context, content, undefined)),
  );
}

/** The bytes of a file; by its primary key. */
export async function readFile(services: Services, db: Db, fileId: string): Promise<Buffer> {
  const { rows } = await sql<{ sm3: string }>`select sm3 from kernel.file where id = ${fileId}`.execute(db);
  if (!rows[0]) throw notFound();
  const chunks: Buffer[] = [];
  for await (const chunk of await contentStore(services).read(contentKey(rows[0].sm3))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
