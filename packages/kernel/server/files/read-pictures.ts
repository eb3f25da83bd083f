import { type Services, sql } from "../base/index.ts";
import { contentKey } from "./store/content-store.ts";
import { contentStore } from "./store/open-store.ts";

/** Bytes of one picture, and of those that are printed together: what is beyond is not printed. */
const LARGEST = 20 * 1024 * 1024;
const ALL = 120 * 1024 * 1024;

/**
 * Pictures by their files, to be printed, as far as they are PNG or JPEG; whoever asks has seen to it that the reader may see them. One
 * query, by the primary key.
 */
export async function readPictures(
  services: Pick<Services, "db" | "config">,
  fileIds: readonly string[],
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  if (fileIds.length === 0) return pictures;
  const { rows } = await sql<{ id: string; sm3: string; size: number }>`
    select id, sm3, size from kernel.file
    where id = any (${[...fileIds]}::uuid[]) and media_type in ('image/png', 'image/jpeg') and size <= ${LARGEST}`.execute(
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
