/** The points of the sRGB curve that are written. */
const POINTS = 256;

/** The white of the profile's space, D50. */
const white = [0.9642, 1, 0.8249] as const;

/** An ICC profile of the sRGB colours, which PDF/A asks for (ICC.1:2001-04; IEC 61966-2-1). */
export function colourProfile(): Buffer {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ["desc", descriptionTag("sRGB IEC61966-2.1")],
    ["cprt", textTag("Public domain")],
    ["wtpt", xyzTag(...white)],
    ["rXYZ", xyzTag(0.4361, 0.2225, 0.0139)],
    ["gXYZ", xyzTag(0.3851, 0.7169, 0.0971)],
    ["bXYZ", xyzTag(0.1431, 0.0606, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let offset = 128 + table.length;
  for (const [index, [name, body]] of tags.entries()) {
    const known = places.get(body);
    table.write(name, 4 + 12 * index, "latin1");
    table.writeUInt32BE(known ?? offset, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
    if (known !== undefined) continue;
    places.set(body, offset);
    const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4);
    body.copy(padded);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header(offset), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  for (const [index, value] of white.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

const fixed = (value: number) => Math.round(value * 65_536);

function xyzTag(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write("XYZ ", 0, "latin1");
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

function textTag(text: string): Buffer {
  return Buffer.from(`text\0\0\0\0${text}\0`, "latin1");
}

function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78);
  bytes.write("desc", 0, "latin1");
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, "latin1");
  return bytes;
}

function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * POINTS);
  bytes.write("curv", 0, "latin1");
  bytes.writeUInt32BE(POINTS, 8);
  for (let index = 0; index < POINTS; index += 1) {
    const value = index / (POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + 2 * index);
  }
  return bytes;
}
