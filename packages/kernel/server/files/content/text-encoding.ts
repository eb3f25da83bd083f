export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

// Controls that no text file holds, and code points that are no characters.
const BINARY = /[[\p{Cc}\ufffe\uffff]--[\t\n\r\f]]/v;

/**
 * In which encoding these bytes are text; undefined when they are none.
 * @param complete false when the text goes on after the sample, so that its last character may be cut
 */
export function textEncoding(sample: Uint8Array, complete: boolean): TextEncoding | undefined {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return reads(sample, "utf-16le", complete);
  if (first === 0xfe && second === 0xff) return reads(sample, "utf-16be", complete);
  return reads(sample, "utf-8", complete) ?? reads(sample, "gb18030", complete);
}

function reads(sample: Uint8Array, encoding: TextEncoding, complete: boolean): TextEncoding | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !complete });
    return BINARY.test(text) ? undefined : encoding;
  } catch {
    return undefined;
  }
}
