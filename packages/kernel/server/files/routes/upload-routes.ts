import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { UploadView } from "../../../contract/files/index.ts";
import { AppError, execute, rawRoute } from "../../base/index.ts";
import { beginUpload } from "../commands/begin-upload.ts";
import { appendToUpload } from "../uploads/append.ts";
import { removeUpload } from "../uploads/remove-upload.ts";
import { ownUpload, presentUpload } from "../uploads/upload-rows.ts";
import { refusedFiles } from "./refused-files.ts";

/**
 * Resumable upload by the open protocol tus 1.0.0 (core, creation, expiration, termination), so that any tus client
 * works. What has arrived is kept in the database and the store: any process can take the next bytes.
 */
const VERSION = "1.0.0";
const BYTES = "application/offset+octet-stream";

const tus = { "Tus-Resumable": { pattern: "^1\\.0\\.0$" } };
const spoken = ["files.tus_version", "files.upload_header"];
const bytes = { pattern: "^\\d{1,15}$" };

const oneUpload = z.object({ uploadId: z.uuid() });

function speakTus(request: FastifyRequest, reply: FastifyReply): void {
  reply.header("tus-resumable", VERSION);
  if (request.headers["tus-resumable"] === VERSION) return;
  reply.header("tus-version", VERSION);
  throw new AppError("files.tus_version");
}

/** A header that counts bytes. */
function byteHeader(request: FastifyRequest, header: "Upload-Length" | "Upload-Offset"): number {
  const text = request.headers[header.toLowerCase()];
  const value = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (value === undefined) throw new AppError("files.upload_header", { header });
  return value;
}

/** The name in `Upload-Metadata: filename <Base64 of UTF-8>, …`. */
function nameInMetadata(request: FastifyRequest): string {
  const metadata = String(request.headers["upload-metadata"] ?? "");
  const pairs = metadata.split(",").map((pair) => pair.trim().split(" "));
  const encoded = pairs.find(([key]) => key === "filename")?.[1];
  return Buffer.from(encoded ?? "", "base64")
    .toString("utf8")
    .slice(0, 1000);
}

const expires = (at: string) => new Date(at).toUTCString();

export const uploadRoutes = [
  rawRoute({
    method: "POST",
    path: "/api/uploads",
    name: "files.begin-upload",
    summary: {
      zh: "开始断点续传（tus 1.0.0，Upload-Metadata 中给出 filename）",
      en: "Begin a resumable upload (tus 1.0.0, filename in Upload-Metadata)",
    },
    access: "signedIn",
    headers: { ...tus, "Upload-Length": bytes, "Upload-Metadata": { pattern: "^filename [A-Za-z0-9+/]+={0,2}" } },
    answers: { 201: null },
    refuses: [...spoken, ...refusedFiles],
    async handler({ request, reply, actor, services }) {
      speakTus(request, reply);
      const name = nameInMetadata(request);
      const size = byteHeader(request, "Upload-Length");
      if (size === 0) throw new AppError("files.empty", { name });
      const { result } = await execute(services, beginUpload, { actor, input: { name, size } });
      reply.code(201).header("location", `/api/uploads/${result.id}`);
      return reply.header("upload-expires", expires(result.expiresAt)).send();
    },
  }),
  rawRoute({
    method: "GET",
    path: "/api/uploads/:uploadId",
    name: "files.show-upload",
    summary: {
      zh: "查询已收到的字节数，完成后给出文件",
      en: "Tell how many bytes have arrived, and the file when all have",
    },
    access: "signedIn",
    answers: { 200: UploadView },
    refuses: ["files.upload_gone"],
    input: oneUpload,
    async handler({ reply, actor, input, services }) {
      const now = services.clock.now();
      const upload = presentUpload(await ownUpload(services.db, actor, input.uploadId, now));
      reply.header("tus-resumable", VERSION).header("cache-control", "no-store");
      reply.header("upload-offset", upload.received).header("upload-length", upload.size);
      return reply.header("upload-expires", expires(upload.expiresAt)).send(upload);
    },
  }),
  rawRoute({
    method: "PATCH",
    path: "/api/uploads/:uploadId",
    name: "files.append",
    summary: { zh: "续传：从 Upload-Offset 处接着发送内容", en: "Send further bytes from Upload-Offset on" },
    access: "signedIn",
    headers: { ...tus, "Upload-Offset": bytes },
    answers: { 204: null },
    refuses: [...spoken, ...refusedFiles, "files.upload_offset", "files.upload_gone"],
    streams: [BYTES],
    input: oneUpload,
    async handler({ request, reply, actor, input, services }) {
      speakTus(request, reply);
      if (!(request.body instanceof Readable)) throw new AppError("files.upload_header", { header: "Content-Type" });
      const upload = await ownUpload(services.db, actor, input.uploadId, services.clock.now());
      if (byteHeader(request, "Upload-Offset") !== upload.received) throw new AppError("files.upload_offset");
      const { received, fileId } = await appendToUpload(services, actor, upload, request.body);
      if (fileId) reply.header("tongzheng-file-id", fileId);
      return reply.code(204).header("upload-offset", received).send();
    },
  }),
  rawRoute({
    method: "DELETE",
    path: "/api/uploads/:uploadId",
    name: "files.cancel-upload",
    summary: { zh: "取消断点续传", en: "Cancel a resumable upload" },
    access: "signedIn",
    headers: tus,
    answers: { 204: null },
    refuses: [...spoken, "files.upload_gone"],
    input: oneUpload,
    async handler({ request, reply, actor, input, services }) {
      speakTus(request, reply);
      const upload = await ownUpload(services.db, actor, input.uploadId, services.clock.now());
      await removeUpload(services, upload.id);
      return reply.code(204).send();
    },
  }),
];
