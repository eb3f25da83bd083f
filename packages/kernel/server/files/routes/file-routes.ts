import { Readable } from "node:stream";
import { z } from "zod";
import { FileView } from "../../../contract/files/index.ts";
import { AppError, execute, get, query, type RawAnswers, rawRoute, requireKey } from "../../base/index.ts";
import { addFile } from "../commands/add-file.ts";
import { presentFile } from "../file-rows.ts";
import { readableFile } from "../may-read.ts";
import { sendPreview } from "../preview.ts";
import { sendFile } from "../send-file.ts";
import { tooLarge } from "../store/staging.ts";
import { acceptedName, takeContent } from "../take-content.ts";
import { refusedFiles } from "./refused-files.ts";

const oneFile = z.object({ fileId: z.uuid() });

/** What is sent of a file: all of it, a part, or that it is the same as before. */
const sent = (...types: string[]): RawAnswers => ({ 200: { types }, 206: { types }, 304: null });
const conditions = {
  Range: { pattern: "^bytes=", optional: true },
  "If-Range": { pattern: '^"', optional: true },
  "If-None-Match": { pattern: '^"', optional: true },
};

const showFile = query({
  name: "files.show",
  summary: { zh: "查看文件信息", en: "Show what is known of a file" },
  input: oneFile,
  output: FileView,
  access: "signedIn",
  run: async ({ services, actor, input }) => presentFile(await readableFile(services, actor, input.fileId)),
});

export const fileRoutes = [
  rawRoute({
    method: "POST",
    path: "/api/files",
    name: "files.upload",
    summary: {
      zh: "上传文件：正文为文件内容（application/octet-stream），文件名在 name 参数中",
      en: "Upload a file: its bytes as the body (application/octet-stream), its name in the parameter `name`",
    },
    access: "signedIn",
    keyed: true,
    streams: ["application/octet-stream"],
    answers: { 201: FileView },
    refuses: refusedFiles,
    input: z.object({ name: z.string().max(1000) }),
    async handler({ request, reply, actor, input, services }) {
      const idempotencyKey = requireKey(request);
      const name = acceptedName(input.name);
      const { fileLimit } = services.config;
      if (Number(request.headers["content-length"] ?? 0) > fileLimit) throw tooLarge(fileLimit);
      if (!(request.body instanceof Readable)) throw new AppError("files.empty", { name });
      const { result } = await takeContent(services, { name, source: request.body }, (content) =>
        execute(services, addFile, { actor, input: content, idempotencyKey }),
      );
      return reply.code(201).header("location", `/api/files/${result.id}`).send(result);
    },
  }),
  rawRoute({
    method: "GET",
    path: "/api/files/:fileId",
    name: "files.download",
    summary: { zh: "下载文件", en: "Download a file" },
    access: "signedIn",
    input: oneFile,
    headers: conditions,
    answers: sent("application/octet-stream"),
    refuses: ["files.range", "files.store_unavailable"],
    handler: async ({ request, reply, actor, input, services }) =>
      sendFile(services, request, reply, await readableFile(services, actor, input.fileId), {
        mediaType: "application/octet-stream",
        inline: false,
      }),
  }),
  get("/api/files/:fileId/about", showFile),
  rawRoute({
    method: "GET",
    path: "/api/files/:fileId/preview",
    name: "files.preview",
    summary: { zh: "在线预览图片、PDF 和文本", en: "Show a picture, PDF or text inside the page" },
    access: "signedIn",
    input: oneFile,
    headers: conditions,
    answers: sent("image/*", "application/pdf", "text/plain"),
    refuses: ["files.no_preview", "files.preview_too_large", "files.range", "files.store_unavailable"],
    handler: async ({ request, reply, actor, input, services }) =>
      sendPreview(services, request, reply, await readableFile(services, actor, input.fileId)),
  }),
];
