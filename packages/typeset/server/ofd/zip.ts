import { crc32, deflateRawSync } from "node:zlib";
import { packing } from "../packing.ts";

/** 1980-01-01, so that the same document gives the same bytes. */
const DAY = 0x21;

const isFont = (name: string) => /\.(ttf|otf)$/.test(name);

/** A zip package, its files deflated, in the order given. */
export function zip(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, packing(isFont(name) ? "outlines" : content.length));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fill(local, 4, content, packed, path);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fill(central, 6, content, packed, path);
    central.writeUInt32LE(offset, 42);
    parts.push(local, path, packed);
    directory.push(central, path);
    offset += local.length + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the header before a file and its entry in the directory have in common. */
function fill(header: Buffer, at: number, content: Buffer, packed: Buffer, path: Buffer): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2); // names are UTF-8
  header.writeUInt16LE(8, at + 4);
  header.writeUInt16LE(DAY, at + 8);
  header.writeUInt32LE(crc32(content), at + 10);
  header.writeUInt32LE(packed.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(path.length, at + 22);
}
