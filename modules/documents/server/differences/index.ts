import type { ContentDifferences, DocumentContent } from "../../contract/index.ts";
import { compareBlocks } from "./blocks.ts";
import { compareElements } from "./elements.ts";

/** How two versions of a document differ: elements as text, the body block by block and word by word. */
export function compareContents(before: DocumentContent, after: DocumentContent): ContentDifferences {
  const elements = compareElements(before, after);
  const blocks = compareBlocks(before.body, after.body);
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  return {
    elements,
    blocks,
    counts: {
      elements: elements.length,
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
    },
  };
}
