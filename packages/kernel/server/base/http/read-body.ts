import type { Readable } from "node:stream";

/**
 * The whole of a body that comes as a stream. What is refused half-way runs dry, so that the answer arrives and the connection
 * serves the next request.
 * @param most in bytes
 * @throws what `tooLarge` makes, as soon as more has come
 */
export async function readBody(stream: Readable, most: number, tooLarge: () => Error): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      size += chunk.byteLength;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } finally {
    stream.resume();
  }
  return Buffer.concat(chunks);
}
