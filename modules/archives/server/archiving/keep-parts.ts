import { Readable } from "node:stream";
import type { FileView } from "@tz/kernel/contract/files";
import { AppError, inPassing, type Services, sql } from "@tz/kernel/server/base";
import { contentKey, contentStore, insertFile, takeContent } from "@tz/kernel/server/files";
import type { FinishedPaper, PaperPart, PartRole } from "../../contract/index.ts";
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
}

/**
 * Puts the bytes that were made for the archive into the store and looks up the files that are there already. What is
 * stored stays loose until the item takes it: an attempt that fails leaves nothing for longer than a day.
 * @throws AppError archives.file_unreadable
 */
export async function keepParts(services: Services, { parts }: Pick<FinishedPaper, "parts">): Promise<KeptPart[]> {
  const kept: KeptPart[] = [];
  for (const part of parts) kept.push(await keepPart(services, part));
  return kept;
}

async function keepPart(services: Services, { role, name, pages, content }: PaperPart): Promise<KeptPart> {
  const file = "bytes" in content ? await store(services, name, content.bytes) : await stored(services, name, content);
  const counted = pages ?? ("bytes" in content ? null : await pagesOf(services, file));
  return { role, name, pages: counted, fileId: file.id, mediaType: file.mediaType, size: file.size, sm3: file.sm3 };
}

type StoredFile = Pick<FileView, "id" | "mediaType" | "size" | "sm3">;

/** Makes a loose file of bytes. */
export function store(services: Services, name: string, bytes: Uint8Array): Promise<StoredFile> {
  const source = Readable.from([Buffer.from(bytes)]);
  return takeContent(services, { name, source }, (content) =>
    inPassing(services, (context) => insertFile(context, content, undefined)),
  );
}

async function stored({ db }: Services, name: string, { fileId }: { fileId: string }): Promise<StoredFile> {
  const { rows } = await sql<{ id: string; media_type: string; size: number; sm3: string }>`
    select id, media_type, size, sm3 from kernel.file where id = ${fileId}`.execute(db);
  const row = rows[0];
  if (!row) throw new AppError("archives.file_unreadable", { name });
  return { id: row.id, mediaType: row.media_type, size: row.size, sm3: row.sm3 };
}

async function pagesOf(services: Services, { mediaType, sm3 }: StoredFile): Promise<number | null> {
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
