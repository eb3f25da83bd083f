import { strFromU8, unzipSync } from "fflate";
import { type ElementRule, forms, schema } from "./schema.testing.ts";

interface Element {
  name: string;
  attributes: Map<string, string>;
  children: Element[];
  text: string;
}

const SPACE = "http://www.ofdspec.org/2016";

/** What of an OFD package is against the schemas of GB/T 33190 or points nowhere; nothing where it is all right. */
export function validateOfd(file: Uint8Array): string[] {
  const files = unzipSync(file);
  const faults: string[] = [];
  const parts = new Map<string, Element>();
  const part = (path: string): Element | undefined => {
    if (!files[path]) return void faults.push(`${path} is not in the package`);
    const xml = strFromU8(files[path]);
    if (!xml.includes(`xmlns:ofd="${SPACE}"`)) faults.push(`${path} has not the namespace of OFD`);
    const root = parse(xml);
    parts.set(path, root);
    validate(root, path, "", faults);
    return root;
  };
  const entry = part("OFD.xml");
  const root = textsIn(entry, "DocRoot")[0] ?? "";
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const document = part(root);
  for (const kind of ["PublicRes", "DocumentRes"])
    for (const path of textsIn(document, kind)) {
      const base = `${folder}${part(`${folder}${path}`)?.attributes.get("BaseLoc") ?? ""}/`;
      for (const name of ["FontFile", "MediaFile"])
        for (const target of textsIn(parts.get(`${folder}${path}`), name))
          if (!files[`${base}${target}`]) faults.push(`${path} names ${base}${target}, which is not there`);
    }
  for (const page of allOf(document, "Page")) part(`${folder}${page.attributes.get("BaseLoc")}`);
  for (const place of textsIn(entry, "Signatures")) {
    const signatures = allOf(part(inPackage(place)), "Signature").map((one) => one.attributes.get("BaseLoc") ?? "");
    for (const target of signatures.flatMap((one) => namedBy(part(inPackage(one)))))
      if (!files[inPackage(target)]) faults.push(`a signature names ${target}, which is not there`);
  }
  return [...faults, ...references([...parts.values()], Number(textsIn(document, "MaxUnitID")[0]))];
}

const inPackage = (place: string) => place.replace(/^\//, "");

/** The files that a signature names. */
const namedBy = (signature: Element | undefined): string[] => [
  ...allOf(signature, "Reference").map((one) => one.attributes.get("FileRef") ?? ""),
  ...textsIn(signature, "BaseLoc"),
  ...textsIn(signature, "SignedValue"),
];

/** Every object has a number of its own within the highest; what is referred to is there and of its kind. */
function references(roots: readonly Element[], most: number): string[] {
  const all = roots.flatMap((root) => [root, ...below(root)]);
  const byId = new Map<string, Element>();
  const faults: string[] = [];
  for (const element of all) {
    const id = element.attributes.get("ID");
    if (id === undefined) continue;
    if (byId.has(id)) faults.push(`the number ${id} is given twice`);
    if (Number(id) > most) faults.push(`the number ${id} is beyond MaxUnitID ${most}`);
    byId.set(id, element);
  }
  const wanted = {
    Font: "Font",
    ResourceID: "MultiMedia",
    ColorSpace: "ColorSpace",
    DrawParam: "DrawParam",
    PageRef: "Page",
  };
  for (const { name, attributes } of all)
    for (const [attribute, kind] of Object.entries(wanted)) {
      const id = attributes.get(attribute);
      if (id !== undefined && byId.get(id)?.name !== kind)
        faults.push(`${name} refers to ${kind} ${id}, which is none`);
    }
  return faults;
}

function validate(element: Element, path: string, parent: string, faults: string[]): void {
  const rule = schema[`${parent}/${element.name}`] ?? schema[element.name];
  const say = (words: string) => faults.push(`${path}: ${element.name} ${words}`);
  if (!rule) return void say("is not known here");
  checkAttributes(element, rule, say);
  if (rule.text && !forms[rule.text].test(element.text)) say(`is no ${rule.text}: ${element.text}`);
  if (rule.children) checkChildren(element, rule, say);
  for (const child of element.children) validate(child, path, element.name, faults);
}

function checkAttributes(
  { attributes }: Element,
  { attributes: rules = {} }: ElementRule,
  say: (words: string) => void,
) {
  for (const [key, form] of Object.entries(rules)) {
    const name = key.replace("!", "");
    const value = attributes.get(name);
    if (value === undefined && key.endsWith("!")) say(`lacks ${name}`);
    if (value !== undefined && !forms[form].test(value)) say(`has ${name}="${value}", which is no ${form}`);
  }
  for (const name of attributes.keys())
    if (!name.startsWith("xmlns") && !(name in rules) && !(`${name}!` in rules)) say(`has ${name}, which is unknown`);
}

function checkChildren({ children }: Element, rule: ElementRule, say: (words: string) => void): void {
  const names = children.map(({ name }) => name);
  const allowed = (rule.children ?? []).map((child) => child.replace(/[?*+]$/, ""));
  for (const child of rule.children ?? []) {
    const name = child.replace(/[?*+]$/, "");
    const count = names.filter((one) => one === name).length;
    if (count === 0 && !/[?*]$/.test(child)) say(`lacks ${name}`);
    if (count > 1 && !/[*+]$/.test(child)) say(`has ${count} of ${name}`);
  }
  for (const name of names) if (!allowed.includes(name)) say(`holds ${name}, which does not belong there`);
  const places = names.map((name) => allowed.indexOf(name));
  if (!rule.anyOrder && places.some((place, index) => index > 0 && place < places[index - 1]!))
    say(`has its parts in another order: ${names.join()}`);
}

const below = (element: Element): Element[] => element.children.flatMap((child) => [child, ...below(child)]);
const allOf = (element: Element | undefined, name: string) =>
  (element ? below(element) : []).filter((one) => one.name === name);
const textsIn = (element: Element | undefined, name: string) => allOf(element, name).map(({ text }) => text);

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) => text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? "?");

/** Reads XML as the writers of this repository put it: no comments, no CDATA. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  for (const [, closing, name = "", attributes = "", empty, text] of xml
    .replace(/^<\?.*?\?>/, "")
    .matchAll(/<(\/?)(?:ofd:)?([\w]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const last = open.at(-1)!;
    if (text !== undefined) last.text += plain(text);
    else if (closing) open.pop();
    else {
      const values = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(
        ([, key = "", value = ""]) => [key, plain(value)] as const,
      );
      const element: Element = { name, attributes: new Map(values), children: [], text: "" };
      last.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error("not well-formed");
  return root.children[0]!;
}
