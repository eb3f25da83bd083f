import { FormatError } from "../../der/read.ts";
import { type Dictionary, isDictionary, isList, Syntax } from "./syntax.ts";
import { unpack } from "./unpack.ts";

/** Where an object lies: in the file, or within a bundle (ISO 32000-1, 7.5.7), or nowhere any more. */
export type Place = { offset: number; generation: number } | { bundle: number; index: number } | "free";

/** One table of objects, as a revision of a file ends with it. */
export interface Table {
  start: number;
  places: ReadonlyMap<number, Place>;
  trailer: Dictionary;
}

const most = { tables: 200, objects: 500_000 };

/**
 * Word and others write a table for readers of any age, and beside it a stream that names more (7.5.8.4): what one takes who reads both, or
 * the table alone.
 */
export type Sight = "both" | "table";

/** Whether any table of the file has such a stream beside it. */
export const isHybrid = (text: string): boolean => text.includes("/XRefStm");

/** The tables of a file, newest first. @throws FormatError */
export function readTables(pdf: Buffer, text: string, sight: Sight): Table[] {
  const last = text.lastIndexOf("startxref");
  const found: Table[] = [];
  let start: number | undefined = last < 0 ? undefined : Number(new Syntax(text, last + 9).take(/\d{1,10}/y)?.[0]);
  if (start === undefined) throw new FormatError("no table of objects");
  while (start !== undefined) {
    if (!Number.isSafeInteger(start) || start >= text.length || found.length >= most.tables)
      throw new FormatError("tables");
    const table = tableAt(pdf, text, start);
    const beside = table.trailer.get("/XRefStm");
    found.push(
      beside === undefined || sight === "table" ? table : withBeside(table, tableAt(pdf, text, Number(beside))),
    );
    const before = table.trailer.get("/Prev");
    start = before === undefined ? undefined : Number(before);
  }
  return found;
}

/** What the table has not, by the stream beside it; readers differ on what both have. */
function withBeside(table: Table, { places }: Table): Table {
  const more = [...places].filter(([, place]) => place !== "free");
  const isElsewhere = ([number, place]: [number, Place]) => {
    const known = table.places.get(number) ?? "free";
    return known !== "free" && JSON.stringify(known) !== JSON.stringify(place);
  };
  if (more.some(isElsewhere)) throw new FormatError("object in two places");
  return { ...table, places: new Map([...table.places, ...more]) };
}

/** Strict: where a table has faults, readers gather the objects as they find them, and may find what no table names. */
function tableAt(pdf: Buffer, text: string, start: number): Table {
  const isThere = /[\0\t\n\f\r ]*(?:xref|\d)/y;
  isThere.lastIndex = start;
  if (!isThere.test(text)) throw new FormatError("table");
  const syntax = new Syntax(text, start);
  return syntax.take(/xref/y) ? plainTable(syntax, start) : packedTable(pdf, text, start);
}

/** Twenty bytes each (7.5.4). */
const entryOf = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
const partOf = /(\d{1,8}) (\d{1,8}) ?\r?\n/y;

function plainTable(syntax: Syntax, start: number): Table {
  const places = new Map<number, Place>();
  for (let part = syntax.take(partOf); part; part = syntax.take(partOf)) {
    const [first, count] = part.slice(1).map(Number) as [number, number];
    for (let index = 0; index < count; index += 1) {
      const entry = syntax.next(entryOf);
      if (!entry || places.size > most.objects) throw new FormatError("table");
      const place = { offset: Number(entry[1]), generation: Number(entry[2]) };
      places.set(first + index, entry[3] === "n" ? place : "free");
    }
  }
  const trailer = syntax.take(/trailer/y) && syntax.value();
  if (!trailer || !isDictionary(trailer)) throw new FormatError("trailer");
  return { start, places, trailer };
}

/** A table as a stream (ISO 32000-1, 7.5.8). */
function packedTable(pdf: Buffer, text: string, start: number): Table {
  const { value: trailer, data } = objectAt(pdf, text, start);
  if (!isDictionary(trailer) || !data || trailer.get("/Type") !== "/XRef") throw new FormatError("table");
  const widths = numbers(trailer, "/W", []);
  const bytes = unpack(trailer, data);
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (widths.length !== 3 || !widths.every((one) => one >= 0 && one <= 6) || width === 0)
    throw new FormatError("table");
  const places = new Map<number, Place>();
  const parts = numbers(trailer, "/Index", [0, Number(trailer.get("/Size"))]);
  let at = 0;
  for (let part = 0; part + 1 < parts.length; part += 2)
    for (let index = 0; index < parts[part + 1]! && at + width <= bytes.length; index += 1, at += width)
      places.set(parts[part]! + index, placeIn(bytes.subarray(at, at + width), widths));
  return { start, places, trailer };
}

function placeIn(entry: Buffer, widths: readonly number[]): Place {
  const [kindWidth = 0, width = 0, lastWidth = 0] = widths;
  const number = (at: number, length: number) => (length === 0 ? 0 : entry.readUIntBE(at, length));
  const kind = kindWidth === 0 ? 1 : number(0, kindWidth);
  const [second, third] = [number(kindWidth, width), number(kindWidth + width, lastWidth)];
  if (kind === 1) return { offset: second, generation: third };
  return kind === 2 ? { bundle: second, index: third } : "free";
}

function numbers(dictionary: Dictionary, key: string, preset: number[]): number[] {
  const list = dictionary.get(key);
  return isList(list) ? list.map(Number) : preset;
}

/** An object that lies in the file, and the bytes of its stream; a length that is another object is left to `lengthOf`. */
export function objectAt(
  pdf: Buffer,
  text: string,
  offset: number,
  lengthOf: (ref: number) => number = () => Number.NaN,
) {
  const syntax = new Syntax(text, offset);
  const head = syntax.take(/(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj/y);
  if (!head) throw new FormatError("no object");
  const value = syntax.value();
  const [number, generation] = [Number(head[1]), Number(head[2])];
  if (!isDictionary(value) || !syntax.take(/stream/y)) return { number, generation, value, data: endsHere(syntax) };
  const given = value.get("/Length");
  const length = typeof given === "object" && "ref" in given ? lengthOf(given.ref) : Number(given);
  const isBegun = syntax.next(/\r?\n/y) !== null;
  const from = syntax.at;
  if (!isBegun || !(length >= 0 && from + length <= pdf.length)) throw new FormatError("stream");
  syntax.at += length;
  // Readers that do not find the end where the length says seek it, and take all up to there.
  if (!syntax.next(/\r?\n?endstream/y)) throw new FormatError("stream");
  endsHere(syntax);
  return { number, generation, value, data: pdf.subarray(from, from + length) };
}

/** @throws FormatError where more follows than one value */
function endsHere(syntax: Syntax): undefined {
  if (!syntax.take(/endobj/y)) throw new FormatError("object without an end");
}
