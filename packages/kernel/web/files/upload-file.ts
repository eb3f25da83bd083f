import type { FileItem } from "@tz/ui";
import type { FileView, UploadView } from "../../contract/files/index.ts";
import { ApiError, api, newKey } from "../base/index.ts";
import { fileItem } from "./file-item.ts";

/** Bytes sent in one request; a larger file goes in pieces, each repeated where the line broke. */
const pieceSize = 4 * 1024 * 1024;
const attempts = 5;
const tus = { "Tus-Resumable": "1.0.0" };

type Progress = (part: number) => void;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function sendWhole(file: File, key: string, signal: AbortSignal) {
  const response = await api.raw("POST", "/api/files", {
    query: { name: file.name },
    bytes: file,
    headers: { "Content-Type": "application/octet-stream" },
    key,
    signal,
  });
  return (await response.json()) as FileView;
}

/** The standard's Base64 of a name in UTF-8 (tus 1.0.0, Upload-Metadata). */
function encodeName(name: string) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(name)));
}

async function begin(file: File, signal: AbortSignal) {
  const response = await api.raw("POST", "/api/uploads", {
    headers: { ...tus, "Upload-Length": String(file.size), "Upload-Metadata": `filename ${encodeName(file.name)}` },
    signal,
  });
  return response.headers.get("location") ?? "";
}

const state = (upload: string, signal: AbortSignal) => api.get<UploadView>(upload, {}, signal);

/** Sends the next piece, if any is missing; answers how many bytes have arrived. */
async function sendPiece(upload: string, file: File, signal: AbortSignal) {
  const { received } = await state(upload, signal); // a piece whose answer was lost is not sent again
  if (received === file.size) return received;
  await api.raw("PATCH", upload, {
    bytes: file.slice(received, received + pieceSize),
    headers: { ...tus, "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(received) },
    signal,
  });
  return Math.min(received + pieceSize, file.size);
}

async function sendPieces(file: File, progress: Progress, signal: AbortSignal) {
  const upload = await begin(file, signal);
  let arrived = 0;
  while (arrived < file.size) {
    arrived = await repeated(() => sendPiece(upload, file, signal));
    progress(arrived / file.size);
  }
  const { fileId } = await state(upload, signal);
  return api.get<FileView>(`/api/files/${fileId}/about`, {}, signal);
}

async function repeated<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === attempts || !(error instanceof ApiError && error.unanswered)) throw error;
      await pause(1000 * 2 ** count);
    }
  }
}

/** Stores a file; for `FileUpload`. A broken line is waited out, and a large file goes on where it stopped. */
export async function uploadFile(file: File, progress: Progress, signal: AbortSignal): Promise<FileItem> {
  const key = newKey();
  const view = await (file.size > pieceSize
    ? sendPieces(file, progress, signal)
    : repeated(() => sendWhole(file, key, signal)));
  return fileItem(view);
}
