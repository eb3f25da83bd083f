import { FormatError } from "../../der/read.ts";
import { type Dictionary, isDictionary, isRef, Syntax, type Value } from "./syntax.ts";
import { objectAt, type Place, readTables, type Sight, type Table } from "./tables.ts";
import { unpack } from "./unpack.ts";

/** An object, and the bytes of its stream as they stand in the file. */
export interface PdfObject {
  generation: number;
  value: Value;
  data: Buffer | undefined;
}

/** Bundles of objects that are unpacked, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The objects of one revision of a file, by its tables. Everything throws FormatError where the file is damaged. */
export class Objects {
  readonly tables: readonly Table[];
  readonly #pdf: Buffer;
  readonly #text: string;
  readonly #places = new Map<number, Place>();
  readonly #bundles = new Map<number, readonly Bundled[]>();
  #left = MOST_UNPACKED;

  /** @param text the file in Latin-1 */
  constructor(pdf: Buffer, text: string, sight: Sight) {
    this.#pdf = pdf;
    this.#text = text;
    this.tables = readTables(pdf, text, sight);
    for (const { places } of this.tables)
      for (const [number, place] of places) if (!this.#places.has(number)) this.#places.set(number, place);
  }

  /** Numbers of the objects that are there. */
  get numbers(): number[] {
    return [...this.#places].filter(([, place]) => place !== "free").map(([number]) => number);
  }

  get trailer(): Dictionary {
    return this.tables[0]?.trailer ?? new Map();
  }

  /** Undefined for one that is not there. */
  get(number: number): PdfObject | undefined {
    const place = this.#places.get(number);
    if (place === undefined || place === "free") return undefined;
    if ("bundle" in place) return { generation: 0, value: this.#inBundle(number, place), data: undefined };
    const found = objectAt(this.#pdf, this.#text, place.offset, (ref) => Number(this.get(ref)?.value));
    if (found.number !== number || found.generation !== place.generation) throw new FormatError("another object");
    return found;
  }

  /** The value itself, or the one that it refers to. */
  resolve(value: Value | undefined): Value | undefined {
    if (!isRef(value)) return value;
    const found = this.get(value.ref);
    return found?.generation === value.generation ? found.value : undefined;
  }

  /** By the table's index; readers that go by the bundle's own numbers must find the same. */
  #inBundle(number: number, { bundle, index }: { bundle: number; index: number }): Value {
    const known = this.#bundles.get(bundle) ?? this.#open(bundle);
    this.#bundles.set(bundle, known);
    const found = known[index];
    if (found?.number !== number) throw new FormatError("object in a bundle");
    return found.value;
  }

  #open(bundle: number): Bundled[] {
    const place = this.#places.get(bundle);
    if (!place || place === "free" || "bundle" in place) throw new FormatError("bundle");
    const { value, data } = this.get(bundle) ?? {};
    if (!isDictionary(value) || !data) throw new FormatError("bundle");
    const bytes = unpack(value, data);
    this.#left -= bytes.length;
    const [count, first] = [Number(value.get("/N")), Number(value.get("/First"))];
    if (this.#left < 0 || !(count >= 0 && count <= bytes.length)) throw new FormatError("bundle");
    const text = bytes.toString("latin1");
    const head = new Syntax(text);
    const entries = Array.from({ length: count }, () => head.take(/(\d{1,8})[\0\t\n\f\r ]+(\d{1,8})/y));
    return entries.map((entry) => ({
      number: Number(entry?.[1]),
      value: new Syntax(text, first + Number(entry?.[2])).value(),
    }));
  }
}

interface Bundled {
  number: number;
  value: Value;
}
