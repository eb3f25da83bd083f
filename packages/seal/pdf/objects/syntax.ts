import { FormatError } from "../../der/read.ts";

/** A reference to another object. */
export interface Ref {
  ref: number;
  generation: number;
}
export type Dictionary = ReadonlyMap<string, Value>;
/** Names with their slash, numbers, strings and words as they are written. */
export type Value = string | Ref | readonly Value[] | Dictionary;

const DEEPEST = 100;
const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hex = /<[0-9a-fA-F\0\t\n\f\r ]*>/y;
const reference = /(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** Reads values of PDF (ISO 32000-1, 7.3) out of a file's text in Latin-1, one after the other. Each throws FormatError. */
export class Syntax {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** What stands here, where it is this; spaces and comments before it are passed over. */
  take(pattern: RegExp): RegExpExecArray | null {
    space.lastIndex = this.at;
    space.exec(this.#text);
    return this.next(pattern, space.lastIndex);
  }

  /** What stands at this very place, where it is this. */
  next(pattern: RegExp, at = this.at): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  value(depth = 0): Value {
    if (depth > DEEPEST) throw new FormatError("too deep");
    if (this.take(/<</y)) return this.#dictionary(depth);
    if (this.take(/\[/y)) return this.#array(depth);
    if (this.take(/\(/y)) return this.#string();
    const referred = this.take(reference);
    if (referred) return { ref: Number(referred[1]), generation: Number(referred[2]) };
    const plain = this.#name() ?? (this.take(hex) ?? this.take(word))?.[0];
    // A reference in other figures, or with a comment in it, is one to some readers.
    if (plain === undefined || plain === "R") throw new FormatError("no value");
    return plain;
  }

  /** A name as it is meant: letters may stand as hexadecimal numbers (7.3.5). */
  #name(): string | undefined {
    return this.take(name)?.[0].replaceAll(/#(?:[46][1-9a-fA-F]|[57][0-9aA]|3[0-9])/g, (code) =>
      String.fromCharCode(Number.parseInt(code.slice(1), 16)),
    );
  }

  #dictionary(depth: number): Dictionary {
    const found = new Map<string, Value>();
    while (!this.take(/>>/y)) {
      const key = this.#name();
      // Of a key that stands twice, readers take one or the other.
      if (key === undefined || found.has(key)) throw new FormatError("dictionary");
      found.set(key, this.value(depth + 1));
    }
    return found;
  }

  #array(depth: number): Value[] {
    const found: Value[] = [];
    while (!this.take(/\]/y)) found.push(this.value(depth + 1));
    return found;
  }

  #string(): string {
    const start = this.at - 1;
    for (let open = 1; open > 0; this.at += 1) {
      const character = this.#text[this.at];
      if (character === undefined) throw new FormatError("string");
      if (character === "\\") this.at += 1;
      else if (character === "(") open += 1;
      else if (character === ")") open -= 1;
    }
    return this.#text.slice(start, this.at);
  }
}

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map;
export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === "object" && !isDictionary(value) && "ref" in value;
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** The same text for the same value, whatever the order of a dictionary. */
export function written(value: Value | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "null";
  if (isRef(value)) return `${value.ref} ${value.generation} R`;
  if (isList(value)) return `[${value.map(written).join(" ")}]`;
  const entries = [...(value as Dictionary)].map(([key, one]) => `${key} ${written(one)}`);
  return `<<${entries.toSorted().join(" ")}>>`;
}

/** Every object that a value refers to. */
export function* refsIn(value: Value): Generator<number> {
  if (typeof value === "string") return;
  if (isRef(value)) yield value.ref;
  else if (isList(value)) for (const one of value) yield* refsIn(one);
  else for (const one of (value as Dictionary).values()) yield* refsIn(one);
}
