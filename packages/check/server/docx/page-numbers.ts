import type { Declared, Side } from "../../model/model.ts";
import { resolvePath } from "../open-package.ts";
import { allBelow, child, type Element, elementsOf, ownText, parseXml } from "../xml.ts";

/** What of a package tells where its page numbers stand. */
export const footerParts = /^word\/(settings|footer\d+|_rels\/document\.xml\.rels)(\.xml)?$/;

/** On which side the footers of the first section put the page number; empty where they say nothing plain. */
export function pageNumbersOf(
  section: Element | undefined,
  parts: ReadonlyMap<string, Uint8Array>,
): Declared["pageNumbers"] {
  const part = (name: string) => {
    const bytes = parts.get(name);
    return bytes && parseXml(bytes);
  };
  const links = part("word/_rels/document.xml.rels");
  const footer = (type: string) => {
    if (!section || !links) return undefined;
    const reference = elementsOf(section, "footerReference").find(
      ({ attributes }) => (attributes.type ?? "default") === type,
    );
    const link = elementsOf(links).find(({ attributes }) => attributes.Id === reference?.attributes.id);
    const target = link?.attributes.Target;
    return target === undefined ? undefined : part(resolvePath("word/document.xml", target));
  };
  const odd = sideIn(footer("default"));
  const different = child(part("word/settings.xml"), "evenAndOddHeaders");
  const isDifferent = different !== undefined && !/^(false|0|off)$/.test(different.attributes.val ?? "");
  return { odd, even: isDifferent ? sideIn(footer("even")) : odd };
}

/** The side of the paragraph with the field of the number; undefined where tabs or a style set it, or there is none. */
function sideIn(footer: Element | undefined): Side | undefined {
  if (!footer) return undefined;
  for (const paragraph of allBelow(footer, "p")) {
    if (!hasNumber(paragraph)) continue;
    const properties = child(paragraph, "pPr");
    const frame = child(properties, "framePr")?.attributes.xAlign;
    const isTabbed = [...allBelow(paragraph, "tab"), ...allBelow(paragraph, "ptab")].length > 0;
    if (frame === undefined && isTabbed) return undefined;
    const plain = child(properties, "pStyle") === undefined ? "left" : undefined;
    return sideOf(frame ?? child(properties, "jc")?.attributes.val ?? plain);
  }
  return undefined;
}

function hasNumber(paragraph: Element): boolean {
  const isNumber = (code: string | undefined) => /^\s*PAGE\b/i.test(code ?? "");
  return (
    [...allBelow(paragraph, "instrText")].some((code) => isNumber(ownText(code))) ||
    [...allBelow(paragraph, "fldSimple")].some(({ attributes }) => isNumber(attributes.instr))
  );
}

const sides: Record<string, Side> = {
  left: "left",
  start: "left",
  both: "left",
  center: "middle",
  right: "right",
  end: "right",
  outside: "outside",
  inside: "inside",
};
const sideOf = (word: string | undefined): Side | undefined => (word === undefined ? undefined : sides[word]);
