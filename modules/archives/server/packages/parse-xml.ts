import { AppError } from "@tz/kernel/server/base";
import { SaxesParser } from "saxes";
import { packageLimits } from "../../contract/index.ts";
import type { Element } from "./xml.ts";

interface Open {
  name: string;
  children: Element[];
  text: string[];
}

/**
 * Reads XML that somebody else wrote into elements: no document type, so no entity but the five of XML, bounded in depth
 * and number.
 * @throws AppError archives.package_xml with the line where it is not well formed
 */
export function parseXml(text: string, name: string): Element {
  const parser = new SaxesParser();
  const stack: Open[] = [{ name: "", children: [], text: [] }];
  let elements = 0;
  const refuse = (why: string): never => {
    throw new AppError("archives.package_xml", { name, line: parser.line, why });
  };
  parser.on("error", (error) => refuse(error.message.slice(0, 200)));
  parser.on("doctype", () => refuse("DOCTYPE"));
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > packageLimits.elements) refuse(`> ${packageLimits.elements} elements`);
    if (stack.length > packageLimits.depth) refuse(`> ${packageLimits.depth} levels`);
    stack.push({ name: tag.name, children: [], text: [] });
  });
  const add = (part: string) => void stack.at(-1)!.text.push(part);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const { name: closed, children, text: parts } = stack.pop()!;
    stack.at(-1)!.children.push({ name: closed, children, text: children.length > 0 ? "" : parts.join("") });
  });
  parser.write(text).close();
  return stack[0]!.children[0] ?? refuse("empty");
}

/** The first child of this name. */
export const child = ({ children }: Element, name: string): Element | undefined =>
  children.find((one) => one.name === name);

/** Every element of this name below, in order. */
export function all(root: Element, name: string): Element[] {
  return root.children.flatMap((one) => (one.name === name ? [one] : all(one, name)));
}

/** The text of the first element of this name anywhere below. */
export const textOf = (root: Element, name: string): string => (all(root, name)[0]?.text ?? "").trim();
