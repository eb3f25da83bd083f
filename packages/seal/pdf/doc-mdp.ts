import type { Objects } from "./objects/objects.ts";
import { isDictionary, isList, type Value } from "./objects/syntax.ts";

/**
 * Whether who signed first has forbidden every addition, further signatures too: DocMDP of level 1, which the catalogue leads to
 * (ISO 32000-1, 12.8.2.2 and 12.8.4). What is kept to check signatures is none.
 */
export function forbidsMore(objects: Objects): boolean {
  const at = (value: Value | undefined, key: string) => {
    const one = objects.resolve(value);
    return isDictionary(one) ? objects.resolve(one.get(key)) : undefined;
  };
  const references = at(at(at(objects.trailer.get("/Root"), "/Perms"), "/DocMDP"), "/Reference");
  return isList(references) && references.some((one) => at(at(one, "/TransformParams"), "/P") === "1");
}
