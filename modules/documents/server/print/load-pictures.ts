import { type Services, sql } from "@tz/kernel/server/base";
import { contentKey, contentStore } from "@tz/kernel/server/files";
import type { Pictures } from "@tz/typeset/server";
import { type DocumentContent, picturesIn } from "../../contract/index.ts";

/** Bytes of one picture, and of those of one document: what is beyond is not printed. */
const LARGEST = 20 * 1024 * 1024;
const ALL = 120 * 1024 * 1024;

/** The pictures of a document by their files, as far as they are PNG or JPEG. One query, by the primary key. */
export async function loadPictures(
  services: Pick<Services, "db" | "config">,
  content: Pick<DocumentContent, "body" | "attachments">,
): Promise<Pictures> {
  const pictures = new Map<string, Buffer>();
  const ids = picturesIn(content).map(({ fileId }) => fileId);
  if (ids.length === 0) return pictures;
  const { rows } = await sql<{ id: string; sm3: string; size: number }>`
    select id, sm3, size from kernel.file
    where id = any (${ids}::uuid[]) and media_type in ('image/png', 'image/jpeg') and size <= ${LARGEST}`.execute(
    services.db,
  );
  let total = 0;
  for (const { id, sm3, size } of rows) {
    total += Number(size);
    if (total > ALL) break;
    const chunks: Buffer[] = [];
    for await (const chunk of await contentStore(services).read(contentKey(sm3))) chunks.push(chunk);
    pictures.set(id, Buffer.concat(chunks));
  }
  return pictures;
}
