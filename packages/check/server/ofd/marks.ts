import type { Image } from "../../model/model.ts";
import { allBelow, child, type Element, elementsOf, ownText } from "../xml.ts";
import { boxOf } from "./numbers.ts";
import type { Parts } from "./parts.ts";

interface Sealed {
  /** The page's number. */
  page: string;
  seal: Image;
}

const MOST = 500;

/** Where electronic seals stand (GB/T 38540): the stamp annotations of every signature. */
export function signatureSeals(parts: Parts, body: Element): Sealed[] {
  const path = parts.resolve("", ownText(child(body, "Signatures")));
  const list = path === "" ? undefined : tryRead(parts, path);
  if (!list) return [];
  return elementsOf(list, "Signature")
    .slice(0, MOST)
    .flatMap(({ attributes }) => {
      const signature = tryRead(parts, parts.resolve(path, attributes.BaseLoc ?? ""));
      return signature ? [...allBelow(signature, "StampAnnot")].slice(0, MOST).flatMap(stampOf) : [];
    });
}

function stampOf({ attributes }: Element): Sealed[] {
  const box = boxOf(attributes.Boundary);
  return box ? [{ page: attributes.PageRef ?? "", seal: { kind: "seal", ...box } }] : [];
}

/** Stamps that were drawn as annotations. */
export function annotationSeals(parts: Parts, path: string, document: Element): Sealed[] {
  const listPath = parts.resolve(path, ownText(child(document, "Annotations")));
  const list = ownText(child(document, "Annotations")).trim() === "" ? undefined : tryRead(parts, listPath);
  if (!list) return [];
  return elementsOf(list, "Page")
    .slice(0, MOST)
    .flatMap((page) => {
      const file = tryRead(parts, parts.resolve(listPath, ownText(child(page, "FileLoc"))));
      const stamps = file ? elementsOf(file, "Annot").filter(({ attributes }) => attributes.Type === "Stamp") : [];
      return stamps.flatMap((stamp) => {
        const box = boxOf(child(stamp, "Appearance")?.attributes.Boundary);
        return box ? [{ page: page.attributes.PageID ?? "", seal: { kind: "seal" as const, ...box } }] : [];
      });
    });
}

/** A damaged signature does not keep the pages from being judged. */
function tryRead(parts: Parts, path: string): Element | undefined {
  try {
    return parts.read(path);
  } catch {
    return undefined;
  }
}
