import type { Bilingual, Language } from "../../../contract/base/index.ts";
import { type Graph, laidFor } from "./graph.ts";

/** What a definition, a process or one of its elements, is called. */
interface Named {
  name: string;
  nameEn?: string | undefined;
}

/** What a node is called, by its identifier where it has no name or is not there any more. */
export function namesOf({ nodes }: Pick<Graph, "nodes">, id: string): Bilingual {
  const node = nodes[id];
  const zh = node?.name || id;
  return { zh, en: node?.nameEn ?? zh };
}

/** The name in a language; without an English one the Chinese stands. */
export const nameIn = ({ name, nameEn }: Named, language: Language): string =>
  language === "en" ? (nameEn ?? name) : name;

/** A node's name in a language, by its identifier. */
export const nodeNameIn = (graph: Pick<Graph, "nodes">, id: string, language: Language): string =>
  namesOf(graph, id)[language === "en" ? "en" : "zh"];

/** A step as the sentence of an error names it. */
export const stepWords = ({ id, name, nameEn }: Named & { id: string }): { step: string; stepEn?: string } => ({
  step: name || laidFor(id),
  ...(nameEn && { stepEn: nameEn }),
});
