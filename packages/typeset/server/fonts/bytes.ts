/** Big-endian reading of a font file; beyond its end there is nothing but zeros, so that a damaged font cannot crash. */
export class Bytes {
  readonly buffer: Buffer;

  constructor(buffer: Buffer) {
    this.buffer = buffer;
  }

  u8(at: number): number {
    return at >= 0 && at < this.buffer.length ? this.buffer[at]! : 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.buffer.length ? this.buffer.readUInt16BE(at) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.buffer.length ? this.buffer.readInt16BE(at) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.buffer.length ? this.buffer.readUInt32BE(at) : 0;
  }

  /** An unsigned number of one to four bytes. */
  number(at: number, size: number): number {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + this.u8(at + index);
    return value;
  }

  slice(from: number, to: number): Buffer {
    return this.buffer.subarray(Math.max(0, from), Math.max(0, Math.min(to, this.buffer.length)));
  }
}
