import { create as contentDisposition } from "content-disposition";
import type { FastifyReply } from "fastify";
import { fileOf } from "./routes.ts";

/** What a file is saved as, its media type, and whether the browser shows it at once instead of saving it. */
export interface Download {
  name: string;
  type: string;
  inline?: boolean;
}

/**
 * Answers with a file that was made for this request, and that nobody on the way may keep. A name that people gave never
 * reaches the headers unencoded (RFC 6266, RFC 8187).
 */
export function sendDownload(reply: FastifyReply, body: unknown, { name, type, inline = false }: Download) {
  return reply
    .type(type)
    .header("content-disposition", contentDisposition(name, { type: inline ? "inline" : "attachment" }))
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .send(body);
}

/** The media type of Excel files. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What `sendWorkbook` answers, for the route that uses it. */
export const workbookAnswer = fileOf(workbookType);

/** Answers with an Excel file. @param name without its ending */
export const sendWorkbook = (reply: FastifyReply, body: unknown, name: string) =>
  sendDownload(reply, body, {
    name: `${name}.xlsx`,
    type: workbookType,
  });
