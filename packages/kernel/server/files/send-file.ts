import { create as contentDisposition } from "content-disposition";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError, type Services } from "../base/index.ts";
import type { FileRow } from "./file-rows.ts";
import { parseRange } from "./range.ts";
import { contentKey } from "./store/content-store.ts";
import { contentStore } from "./store/open-store.ts";

/** How a file goes out. Only previews are shown inside the page; everything else is saved. */
export interface Presentation {
  mediaType: string;
  inline: boolean;
}

/** Nothing inside a file may load or run anything, should a browser show it after all. */
export const nothingRuns = "default-src 'none'; frame-ancestors 'self'; sandbox";

/**
 * Streams a file, or the range that the request asks for. A name that people gave never reaches the headers unencoded
 * (RFC 6266, RFC 8187).
 * @throws AppError files.range, files.store_unavailable when the bytes cannot be had
 */
export async function sendFile(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileRow,
  { mediaType, inline }: Presentation,
): Promise<FastifyReply> {
  const tag = `"${file.sm3}"`;
  reply
    .header("etag", tag)
    .header("accept-ranges", "bytes")
    .header("cache-control", "private, no-cache")
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", nothingRuns)
    .header("content-disposition", contentDisposition(file.name, { type: inline ? "inline" : "attachment" }));
  if (request.headers["if-none-match"] === tag) return reply.code(304).send();
  const conditional = request.headers["if-range"];
  const wanted = conditional === undefined || conditional === tag ? request.headers.range : undefined;
  const range = parseRange(wanted, file.size);
  if (range === "unsatisfiable") {
    reply.header("content-range", `bytes */${file.size}`);
    throw new AppError("files.range", { size: file.size });
  }
  const bytes = await open(services, file, range);
  if (range) reply.code(206).header("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  reply.header("content-length", range ? range.end - range.start + 1 : file.size);
  return reply.type(mediaType).send(bytes);
}

async function open(services: Services, file: FileRow, range: { start: number; end: number } | undefined) {
  try {
    return await contentStore(services).read(contentKey(file.sm3), range);
  } catch (error) {
    services.log.error({ err: error, fileId: file.id, sm3: file.sm3 }, "a file's content cannot be read");
    throw new AppError("files.store_unavailable");
  }
}
