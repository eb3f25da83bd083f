import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { headingIn } from "./typed-number.ts";

const headingOf = (node: Node) =>
  node.type.name === "paragraph" ? headingIn(node.textBetween(0, node.content.size, undefined, "\n")) : undefined;

/** Makes headings of all lines with a typed number, whose numbers are counted from then on; undefined where there is none. */
export function recogniseHeadings(state: EditorState): Transaction | undefined {
  const { tr, schema } = state;
  state.doc.forEach((node, offset) => {
    const heading = headingOf(node);
    if (!heading) return;
    const at = tr.mapping.map(offset);
    const { level, text } = heading;
    tr.replaceWith(at, at + node.nodeSize, schema.node("heading", { level }, schema.text(text)));
  });
  return tr.docChanged ? tr : undefined;
}
