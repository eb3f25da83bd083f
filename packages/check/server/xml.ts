import { SaxesParser } from "saxes";
import { FileRefused } from "./file-fault.ts";
import { limits } from "./limits.ts";

/** An element of a package's part. Names are without prefixes: programs choose their own. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

/** Elements that are kept; those that are the same as others are kept once. */
const MOST_NODES = 1_500_000;

/**
 * Reads a part. Elements without text that say the same are the same object: of a hundred thousand pieces of one look, the look is
 * there once. Entities of its own are refused, so that nothing can grow or be fetched.
 * @throws FileRefused damaged, too_complex
 */
export function parseXml(bytes: Uint8Array): Element {
  const text = decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new FileRefused("damaged");
  const root: Building = { name: "", attributes: {}, children: [] };
  const open: Building[] = [root];
  const pool = new Pool();
  let nodes = 0;
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new FileRefused("damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > limits.depth || nodes > MOST_NODES) throw new FileRefused("too_complex");
    open.push({ name: local(name), attributes: localNames(attributes), children: [] });
  });
  parser.on("closetag", () => {
    const closed = open.pop()!;
    const element = pool.same(closed);
    if (element === closed) nodes += 1;
    open.at(-1)!.children.push(element);
  });
  parser.on("text", (words) => void open.at(-1)!.children.push(words));
  parser.on("cdata", (words) => void open.at(-1)!.children.push(words));
  parser.write(text).close();
  const [first] = elementsOf(root);
  if (!first) throw new FileRefused("damaged");
  return first;
}

interface Building extends Element {
  children: (Element | string)[];
}

/** Elements that are met again and again, by what they say. */
class Pool {
  static readonly most = { elements: 10_000, children: 20, letters: 300 };
  readonly #known = new Map<string, Element>();
  readonly #numbers = new Map<Element, number>();

  /** The one that says the same and was met before, or this one. */
  same(element: Element): Element {
    const key = this.#keyOf(element);
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known) return known;
    if (key !== undefined && this.#known.size < Pool.most.elements) {
      this.#numbers.set(element, this.#known.size);
      this.#known.set(key, element);
    }
    return element;
  }

  /** Undefined where there is text in it, or too much to be met again. */
  #keyOf({ name, attributes, children }: Element): string | undefined {
    if (children.length > Pool.most.children) return undefined;
    const numbers: number[] = [];
    for (const one of children) {
      const number = typeof one === "string" ? undefined : this.#numbers.get(one);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    const key = `${name} ${numbers.join(" ")} ${JSON.stringify(attributes)}`;
    return key.length > Pool.most.letters ? undefined : key;
  }
}

/** UTF-16 where a mark says so; UTF-8 otherwise. */
function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : encodingOf(bytes);
  return new TextDecoder(encoding).decode(bytes).replace(/^\s+(?=<\?xml)/, "");
}

function encodingOf(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
  const named = /encoding=["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return named && /^(gbk|gb2312|gb18030)$/.test(named) ? "gb18030" : "utf-8";
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function localNames(attributes: Record<string, string>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) named[local(name)] = value;
  return named;
}

/** The elements inside one, or those of a name. */
export const elementsOf = ({ children }: Element, name?: string): Element[] =>
  children.filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first element of this name inside another. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one): one is Element => typeof one !== "string" && one.name === name);

/** The text of an element itself, without that of others inside it. */
export const ownText = (element: Element | undefined): string =>
  element?.children.filter((one) => typeof one === "string").join("") ?? "";

/** Every element of this name, however deep. */
export function* allBelow(element: Element, name: string): Generator<Element> {
  for (const one of elementsOf(element)) {
    if (one.name === name) yield one;
    yield* allBelow(one, name);
  }
}
