const OPEN = 0x28; // (
const CLOSE = 0x29; // )
const BACKSLASH = 0x5c;
const RETURN = 0x0d;
const LETTER_R = 0x72;

/** The operators of one page while they are written, byte by byte. */
export class Content {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** Operators and numbers, in ASCII: mostly so short that a call of the buffer would take longer than the loop. */
  put(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) this.#bytes[this.#length++] = text.charCodeAt(index);
  }

  /** A glyph of an Identity-H font as two bytes of a literal string (ISO 32000-1, 7.3.4.2). */
  glyph(number: number): void {
    this.#reserve(4);
    this.#byte(number >> 8);
    this.#byte(number & 0xff);
  }

  /** What was written, which is then forgotten. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  /** Brackets are told from the string's own; a bare return would be read as a line feed. */
  #byte(value: number): void {
    if (value === OPEN || value === CLOSE || value === BACKSLASH || value === RETURN)
      this.#bytes[this.#length++] = BACKSLASH;
    this.#bytes[this.#length++] = value === RETURN ? LETTER_R : value;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
