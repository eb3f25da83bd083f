/** A PNG as its chunks say it (PNG, third edition, 11.2). */
export interface Png {
  width: number;
  height: number;
  /** Of a sample. */
  bits: number;
  kind: Kind;
  /** Of each pixel, with the one for transparency. */
  samples: number;
  isInterlaced: boolean;
  /** The rows with their filters. */
  packed: Buffer;
  /** Colours of a picture with few of them, three bytes each. */
  palette: Buffer | undefined;
}

export const kinds = { grey: 0, colour: 2, palette: 3, greyAlpha: 4, colourAlpha: 6 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** How many samples a pixel of each kind has, and which numbers of bits they may have (table 12). */
const layouts: Record<Kind, { samples: number; bits: readonly number[] }> = {
  [kinds.grey]: { samples: 1, bits: [1, 2, 4, 8, 16] },
  [kinds.colour]: { samples: 3, bits: [8, 16] },
  [kinds.palette]: { samples: 1, bits: [1, 2, 4, 8] },
  [kinds.greyAlpha]: { samples: 2, bits: [8, 16] },
  [kinds.colourAlpha]: { samples: 4, bits: [8, 16] },
};
const isKind = (kind: number): kind is Kind => kind in layouts;

/** A picture of more pixels than this is refused: whoever opens the page would run out of memory. */
const MOST_PIXELS = 100_000_000;

/** @returns undefined for what is no PNG, is too large, or of a shape that the standard does not know */
export function openPng(bytes: Buffer): Png | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined || header.length < 13) return undefined;
  const [width, height, bits, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!];
  if (width === 0 || height === 0 || width * height > MOST_PIXELS || header[12]! > 1) return undefined;
  if (!isKind(kind) || !layouts[kind].bits.includes(bits)) return undefined;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const palette = kind === kinds.palette ? chunks.find(({ type }) => type === "PLTE")?.data : undefined;
  if (packed.length === 0 || (kind === kinds.palette && !isPalette(palette, bits))) return undefined;
  return { width, height, bits, kind, samples: layouts[kind].samples, isInterlaced: header[12] === 1, packed, palette };
}

const isPalette = (palette: Buffer | undefined, bits: number) =>
  palette !== undefined && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 3 * 2 ** bits;

function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
