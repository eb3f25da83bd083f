import { SaxesParser } from "saxes";
import { FormatError } from "../der/read.ts";

/** An element of an XML file, names without their prefix. */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Xml[];
  text: string;
}

const most = { bytes: 32 * 1024 * 1024, elements: 200_000, depth: 64 };

/** Reads XML without entities of its own and within bounds. @throws FormatError */
export function readXml(bytes: Buffer | undefined): Xml {
  if (!bytes || bytes.length > most.bytes) throw new FormatError("no XML");
  const root: Xml = { name: "", attributes: {}, children: [], text: "" };
  const open: Xml[] = [root];
  let count = 0;
  const parser = new SaxesParser();
  const refuse = () => {
    throw new FormatError("XML");
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (count > most.elements || open.length > most.depth) refuse();
    const element: Xml = {
      name: local(name),
      attributes: attributes as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const take = (text: string) => {
    open.at(-1)!.text += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(xmlText(bytes)).close();
  const [first] = root.children;
  if (!first) throw new FormatError("no XML");
  return first;
}

/**
 * In UTF-16 where it begins so, else in the code that it says (XML 1.0, appendix F): readers would find something else in it by
 * another one. UTF-16 in single bytes is what some programs say of UTF-8. @throws FormatError for a code that nobody knows
 */
export function xmlText(bytes: Buffer): string {
  const start = bytes.toString("latin1", 0, 100);
  const wide = start.startsWith("\xff\xfe") ? "utf-16le" : start.startsWith("\xfe\xff") ? "utf-16be" : undefined;
  const said = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? "utf-8";
  return decoderOf(wide ?? (/^utf-?16/i.test(said) ? "utf-8" : said)).decode(bytes);
}

function decoderOf(code: string) {
  try {
    return new TextDecoder(code);
  } catch {
    throw new FormatError("code of characters");
  }
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

export const child = (of: Xml | undefined, name: string) => of?.children.find((one) => one.name === name);
export const childrenOf = (of: Xml | undefined, name: string) => of?.children.filter((one) => one.name === name) ?? [];
export const textIn = (of: Xml | undefined, name: string) => child(of, name)?.text.trim();

/** Where a place named in a file leads: from the package's root with a slash, else from the file's folder. */
export function resolve(place: string, from: string): string {
  if (place.startsWith("/")) return place.replace(/^\/+/, "");
  const path = from.split("/").slice(0, -1);
  for (const part of place.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}
