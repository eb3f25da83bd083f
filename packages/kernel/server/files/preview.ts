import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError, type Services } from "../base/index.ts";
import { textEncoding } from "./content/text-encoding.ts";
import { type FileRow, presentFile } from "./file-rows.ts";
import { nothingRuns, sendFile } from "./send-file.ts";
import { contentKey } from "./store/content-store.ts";
import { contentStore } from "./store/open-store.ts";

/** Larger pictures make a phone's browser give up. */
const IMAGE_BYTES = 20 * 2 ** 20;
const TEXT_BYTES = 512 * 1024;

/**
 * Shows a file inside the page, where that is safe.
 * @throws AppError files.no_preview, files.preview_too_large
 */
export async function sendPreview(services: Services, request: FastifyRequest, reply: FastifyReply, file: FileRow) {
  const { preview } = presentFile(file);
  if (preview === null) throw new AppError("files.no_preview");
  if (preview === "text") return sendText(services, reply, file);
  if (preview === "image" && file.size > IMAGE_BYTES) throw new AppError("files.preview_too_large");
  return sendFile(services, request, reply, file, { mediaType: file.media_type, inline: true });
}

/** The first half megabyte as plain text in UTF-8, whatever encoding it was written in. */
async function sendText(services: Services, reply: FastifyReply, file: FileRow): Promise<FastifyReply> {
  const complete = file.size <= TEXT_BYTES;
  const end = Math.min(file.size, TEXT_BYTES) - 1;
  const bytes = await collect(await contentStore(services).read(contentKey(file.sm3), { start: 0, end }));
  const encoding = textEncoding(bytes, complete) ?? "utf-8";
  return reply
    .header("cache-control", "private, no-cache")
    .header("content-security-policy", nothingRuns)
    .header("tongzheng-truncated", String(!complete))
    .type("text/plain; charset=utf-8")
    .send(new TextDecoder(encoding).decode(bytes, { stream: !complete }));
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
