import { crc32, deflateSync } from "node:zlib";

/** A PNG of any header and rows, also of such as no program writes. */
export function pngOf(
  header: { width: number; height: number; bits: number; kind: number; interlaced?: boolean },
  rows: Buffer,
  palette?: Buffer,
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(header.width, 0);
  head.writeUInt32BE(header.height, 4);
  head.set([header.bits, header.kind, 0, 0, header.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...(palette ? [chunk("PLTE", palette)] : []),
    ...(rows.length > 0 ? [chunk("IDAT", deflateSync(rows))] : []),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), bytes.length - 4);
  return bytes;
}
