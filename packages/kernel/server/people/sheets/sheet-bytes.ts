import { Readable } from "node:stream";
import { AppError, type RawContext } from "../../base/index.ts";

/** The largest sheet in bytes that is read; 5,000 rows are a tenth of it. */
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * The sheet that a request carries as its body, of a route that takes `sheetMediaType` as a stream.
 * @throws AppError kernel.media_type for a body that is no sheet, kernel.too_large for one above five megabytes
 */
export async function sheetBytes({ body, headers }: RawContext["request"]): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new AppError("kernel.media_type");
  if (Number(headers["content-length"] ?? 0) > MOST_BYTES) throw new AppError("kernel.too_large");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new AppError("kernel.too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
