import type { Readable } from "node:stream";
import { AppError } from "../../base/index.ts";
import type { ByteRange } from "../range.ts";

/** Where contents lie: a folder or an S3 service. A key names bytes that never change. */
export interface ContentStore {
  /** Keeps a local file's bytes under a key, wholly or not at all; lasting when it returns. The local file may go. */
  put(key: string, path: string): Promise<void>;
  /** Whether the key is there with this size. */
  has(key: string, size: number): Promise<boolean>;
  /** Opens the bytes, or a range of them. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Removes the bytes; nothing happens where there are none. */
  remove(key: string): Promise<void>;
}

/** The key of content with this digest, spread over folders. */
export const contentKey = (sm3: string) => `content/${sm3.slice(0, 2)}/${sm3.slice(2, 4)}/${sm3}`;

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Says what a failure of the store means to the person who uploads or reads. */
export function storeFailure(error: unknown): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return Object.assign(new AppError(FULL.has(code) ? "files.store_full" : "files.store_unavailable"), { cause: error });
}
