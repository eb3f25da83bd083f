import { FormatError } from "../der/read.ts";

/** A file of our own writer, read as far as an addition to it needs. */
export interface Revision {
  /** Numbers given so far, and one. */
  size: number;
  root: number;
  id: string;
  /** Where its table of objects begins. */
  start: number;
  /** The text of an object's dictionary. */
  dictionary(number: number): string;
}

/** Reads the tables of objects, newest first (ISO 32000-1, 7.5.4). @throws FormatError */
export function readRevision(pdf: Buffer): Revision {
  const start = Number(
    /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString("latin1", Math.max(0, pdf.length - 64)))?.[1] ?? Number.NaN,
  );
  const trailer = trailerAt(pdf, start);
  const offsets = new Map<number, number>();
  let at: number | undefined = start;
  for (let left = 200; at !== undefined && left > 0; left -= 1) at = readTable(pdf, at, offsets);
  return {
    size: Number(/\/Size (\d+)/.exec(trailer)?.[1]),
    root: Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]),
    id: /\/ID\[[^\]]*\]/.exec(trailer)?.[0] ?? "",
    start,
    dictionary: (number) => dictionaryAt(pdf, number, offsets.get(number)),
  };
}

function trailerAt(pdf: Buffer, start: number): string {
  const at = pdf.indexOf("trailer\n", start, "latin1");
  if (Number.isNaN(start) || at < 0) throw new FormatError("no table of objects");
  return pdf.toString("latin1", at, pdf.indexOf("startxref", at, "latin1"));
}

/** Adds the places that a newer table does not give. @returns where the table before is */
function readTable(pdf: Buffer, start: number, offsets: Map<number, number>): number | undefined {
  const end = pdf.indexOf("trailer\n", start, "latin1");
  if (end < 0) throw new FormatError("no table of objects");
  let next = 0;
  for (const line of pdf.toString("latin1", start, end).split("\n").slice(1)) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (entry) {
      if (entry[2] === "n" && !offsets.has(next)) offsets.set(next, Number(entry[1]));
      next += 1;
    } else next = Number(/^(\d+) \d+/.exec(line)?.[1] ?? next);
  }
  const before = /\/Prev (\d+)/.exec(trailerAt(pdf, start))?.[1];
  return before === undefined ? undefined : Number(before);
}

function dictionaryAt(pdf: Buffer, number: number, offset: number | undefined): string {
  const end = offset === undefined ? -1 : pdf.indexOf("\nendobj", offset, "latin1");
  if (offset === undefined || end < 0) throw new FormatError("no such object");
  const text = pdf.toString("latin1", offset, end);
  const head = `${number} 0 obj\n`;
  if (!text.startsWith(head)) throw new FormatError("another object");
  return text.slice(head.length);
}

/** Objects that are added to a file or take the place of earlier ones, written at its end (ISO 32000-1, 7.5.6). */
export class Addition {
  readonly #before: Buffer;
  readonly #revision: Revision;
  readonly #parts: Buffer[] = [];
  readonly #offsets = new Map<number, number>();
  #length: number;
  #next: number;

  constructor(before: Buffer, revision: Revision) {
    this.#before = before;
    this.#revision = revision;
    this.#length = before.length;
    this.#next = revision.size;
  }

  reserve(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  /** @returns where the object begins */
  put(number: number, body: string): number {
    const offset = this.#length;
    this.#offsets.set(number, offset);
    this.#write(`${number} 0 obj\n${body}\nendobj\n`);
    return offset;
  }

  finish(): Buffer {
    const start = this.#length;
    const sections = [...this.#offsets]
      .sort(([one], [other]) => one - other)
      .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n\r\n`);
    const { root, id, start: before } = this.#revision;
    this.#write(
      `xref\n${sections.join("")}trailer\n<</Size ${this.#next}/Root ${root} 0 R/Prev ${before}${id}>>\nstartxref\n${start}\n%%EOF\n`,
    );
    return Buffer.concat([this.#before, ...this.#parts]);
  }

  #write(text: string): void {
    const bytes = Buffer.from(text, "latin1");
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}
