/** What the frame of a JPEG says (ISO/IEC 10918-1, B.2.2). */
export interface Jpeg {
  /** In pixels. */
  width: number;
  height: number;
  /** Of each pixel: 1 is grey, 3 are colours of light, 4 are inks. */
  colours: number;
  /** Whether inks are told the other way round, 0 being all of it, as programs of Adobe and those after them do. */
  isInverted: boolean;
}

const ADOBE = 0xffee;
/** Frames' own numbers, among which these are tables and a marker that is kept free. */
const noFrames = [0xffc4, 0xffc8, 0xffcc];

/** Walks the segments of a JPEG to its frame. @returns undefined for anything else, and for what is cut off */
export function readJpeg(bytes: Buffer): Jpeg | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let isAdobe = false;
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = bytes.readUInt16BE(at);
    if (marker < 0xff01) return undefined;
    if (marker >= 0xffc0 && marker <= 0xffcf && !noFrames.includes(marker)) return frameAt(bytes, at, isAdobe);
    isAdobe ||= marker === ADOBE && bytes.toString("latin1", at + 4, at + 9) === "Adobe";
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function frameAt(bytes: Buffer, at: number, isAdobe: boolean): Jpeg {
  const colours = bytes[at + 9]!;
  const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  return { ...size, colours, isInverted: colours === 4 && isAdobe };
}
