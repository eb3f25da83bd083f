import { AppError, type Services, sql, type WriteContext } from "@tz/kernel/server/base";
import { attachFiles, contentKey, contentStore, insertFiles, type KeptFile, takeMade } from "@tz/kernel/server/files";
import { archiveSubject, type FinishedPaper, type PaperPart, type PartRole } from "../../contract/index.ts";
import { archives } from "../tables.ts";
import { countPdfPages } from "./pdf-pages.ts";

/** A part whose bytes are in the store. */
export interface KeptPart {
  role: PartRole;
  name: string;
  pages: number | null;
  fileId: string;
  mediaType: string;
  size: number;
  sm3: string;
  /** What its file is made of; undefined where there is one already. */
  made: KeptFile | undefined;
}

/**
 * Puts the bytes that were made for the archive into the store, looks up the files that are there already, and lets `use` write the
 * item with them. What no item takes in the end is removed after a day.
 * @throws AppError archives.file_unreadable
 */
export async function keepParts<T>(
  services: Services,
  { parts }: Pick<FinishedPaper, "parts">,
  use: (kept: readonly KeptPart[]) => Promise<T>,
): Promise<T> {
  const known = await filesOfParts(services, parts);
  const made = parts.flatMap(({ name, content }) => ("bytes" in content ? { name, bytes: content.bytes } : []));
  return takeMade(services, made, (files) => {
    const next = files.values();
    return use(parts.map((part) => known.get(part) ?? partOf(part, next.next().value!)));
  });
}

/** A part of content that has no file yet. */
export function partOf({ role, name, pages }: Pick<PaperPart, "role" | "name" | "pages">, made: KeptFile): KeptPart {
  const { id, mediaType, size, sm3 } = made;
  return { role, name, pages, fileId: id, mediaType, size, sm3, made };
}

interface StoredFile {
  id: string;
  mediaType: string;
  size: number;
  sm3: string;
}

/** The parts that have a file already; by the primary key of file. */
async function filesOfParts(services: Services, parts: readonly PaperPart[]): Promise<Map<PaperPart, KeptPart>> {
  const wanted = new Map(parts.flatMap((part) => ("fileId" in part.content ? [[part, part.content.fileId]] : [])));
  const kept = new Map<PaperPart, KeptPart>();
  if (wanted.size === 0) return kept;
  const { rows } = await sql<StoredFile>`/*kept*/
    select id, media_type as "mediaType", size, sm3 from kernel.file where id = any (${[...wanted.values()]}::uuid[])`.execute(
    services.db,
  );
  const files = new Map(rows.map((file) => [file.id, file]));
  for (const [part, fileId] of wanted) {
    const { role, name } = part;
    const file = files.get(fileId);
    if (!file) throw new AppError("archives.file_unreadable", { name });
    const pages = part.pages ?? (await pagesOf(services, file));
    kept.set(part, {
      role,
      name,
      pages,
      fileId,
      mediaType: file.mediaType,
      size: file.size,
      sm3: file.sm3,
      made: undefined,
    });
  }
  return kept;
}

/**
 * Writes the parts in their order and gives their files to the item.
 * @throws ContentSwept of `insertFiles`
 */
export async function writeParts(context: WriteContext, itemId: string, parts: readonly KeptPart[]): Promise<void> {
  if (parts.length === 0) return;
  const { tx, now, services } = context;
  const item = { type: archiveSubject, id: itemId };
  const there = parts.flatMap(({ made, fileId }) => (made ? [] : fileId));
  const made = parts.flatMap((part) => part.made ?? []);
  await Promise.all([
    insertFiles(context, made, item),
    archives(tx)
      .insertInto("archives.part")
      .values(
        parts.map(({ role, name, pages, fileId, mediaType, size, sm3 }, place) => ({
          item_id: itemId,
          place: place + 1,
          role,
          name,
          media_type: mediaType,
          size,
          sm3,
          pages,
          file_id: fileId,
        })),
      )
      .execute(),
  ]);
  // They belong to the paper, which is finished: nobody is asked whether the archive may have them.
  await attachFiles({ tx, now, services }, there, item);
}

async function pagesOf(
  services: Services,
  { mediaType, sm3 }: Pick<KeptPart, "mediaType" | "sm3">,
): Promise<number | null> {
  return mediaType === "application/pdf" ? countPdfPages(await readStored(services, { sm3 })) : null;
}

/**
 * The bytes of stored content.
 * @throws AppError archives.file_unreadable
 */
export async function readStored(services: Services, { sm3 }: { sm3: string }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await contentStore(services).read(contentKey(sm3))) chunks.push(chunk);
  } catch (error) {
    services.log.warn({ err: error, sm3 }, "an archived file cannot be read");
    throw new AppError("archives.file_unreadable", { name: sm3 });
  }
  return Buffer.concat(chunks);
}
