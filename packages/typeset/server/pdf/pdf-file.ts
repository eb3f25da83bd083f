import { deflateSync, type ZlibOptions } from "node:zlib";
import { packing } from "../packing.ts";

/** A reference to an object. */
export type Ref = string;

const endOfStream = Buffer.from("\nendstream\nendobj\n", "latin1");

/** The objects of a PDF file (ISO 32000-1, 7.5), written one after the other. */
export class PdfFile {
  readonly #parts: Buffer[] = [];
  readonly #offsets: number[] = [0];
  #length = 0;

  constructor() {
    // Bytes above 127 tell programs that the file is binary (ISO 19005-2, 6.1.2).
    this.#write(Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1"));
  }

  /** A number for an object that is written later. */
  reserve(): Ref {
    this.#offsets.push(-1);
    return `${this.#offsets.length - 1} 0 R`;
  }

  add(dictionary: string): Ref {
    return this.put(this.reserve(), dictionary);
  }

  /** A stream; packed unless it is already, or must be read by those who know nothing of PDF. */
  addStream(content: Buffer, entries = "", packed: ZlibOptions | "plain" = packing(content.length)): Ref {
    const bytes = packed === "plain" ? content : deflateSync(content, packed);
    const filter = packed === "plain" ? "" : "/Filter/FlateDecode";
    const ref = this.reserve();
    this.#write(Buffer.from(`${this.#begin(ref)}<<${entries}${filter}/Length ${bytes.length}>>\nstream\n`, "latin1"));
    this.#write(bytes);
    this.#write(endOfStream);
    return ref;
  }

  put(ref: Ref, dictionary: string): Ref {
    this.#write(Buffer.from(`${this.#begin(ref)}${dictionary}\nendobj\n`, "latin1"));
    return ref;
  }

  /**
   * The whole file, with its table of objects.
   * @param id what tells the file from others: 32 hexadecimal digits
   */
  finish(root: Ref, id: string): Buffer {
    const start = this.#length;
    const rows = this.#offsets.map((offset, index) =>
      index === 0 ? "0000000000 65535 f\r\n" : `${String(offset).padStart(10, "0")} 00000 n\r\n`,
    );
    this.#write(
      Buffer.from(
        `xref\n0 ${rows.length}\n${rows.join("")}trailer\n<</Size ${rows.length}/Root ${root}/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF\n`,
        "latin1",
      ),
    );
    return Buffer.concat(this.#parts);
  }

  /** How the object that stands next begins. */
  #begin(ref: Ref): string {
    const number = Number.parseInt(ref, 10);
    this.#offsets[number] = this.#length;
    return `${number} 0 obj\n`;
  }

  #write(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** Text as a string object in UTF-16. */
export function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return `<${bytes.toString("hex")}>`;
}
