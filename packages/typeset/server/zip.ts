import { crc32 } from "node:zlib";

/** 1980-01-01, so that the same files give the same bytes. */
const DAY = 0x21;
const LOCAL = 30;
const CENTRAL = 46;

/** A file's bytes as they stand in the package: as they are (0) or deflated (8). */
export interface Packed {
  method: 0 | 8;
  bytes: Buffer;
}

/** A zip package of files in the order given, each packed as asked. The same files give the same bytes. */
export function zip(files: ReadonlyMap<string, Buffer>, pack: (content: Buffer, name: string) => Packed): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const packed = pack(content, name);
    const local = Buffer.alloc(LOCAL);
    local.writeUInt32LE(0x04034b50, 0);
    fill(local, 4, content, packed, path);
    const central = Buffer.alloc(CENTRAL);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fill(central, 6, content, packed, path);
    central.writeUInt32LE(offset, 42);
    parts.push(local, path, packed.bytes);
    directory.push(central, path);
    offset += LOCAL + path.length + packed.bytes.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(directory, files.size, offset)]);
}

/** What the header before a file and its entry in the directory have in common. */
function fill(header: Buffer, at: number, content: Buffer, { method, bytes }: Packed, path: Buffer): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2); // names are UTF-8
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(DAY, at + 8);
  header.writeUInt32LE(crc32(content), at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(path.length, at + 22);
}

function endOf(directory: readonly Buffer[], count: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
