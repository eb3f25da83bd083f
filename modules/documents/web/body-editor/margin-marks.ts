import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { HeadingCounter } from "../../contract/index.ts";

/** Places in the body that a finding is about, and how grave it is. */
export type BlockMarks = ReadonlyMap<number, "block" | "human" | "warn">;

const noMarks: BlockMarks = new Map();

export const marginMarks = new PluginKey<{ marks: BlockMarks; shown: DecorationSet }>("marginMarks");

/** The number of each heading before it, and a mark beside each block with a finding; neither is part of the text. */
function decorations(document: Node, marks: BlockMarks): DecorationSet {
  const counter = new HeadingCounter();
  const all: Decoration[] = [];
  document.forEach((node, offset, index) => {
    const isHeading = node.type.name === "heading" && node.textContent.trim() !== "";
    const severity = marks.get(index);
    if (!isHeading && !severity) return;
    const attributes = {
      ...(isHeading && { "data-number": counter.next(node.attrs.level) }),
      ...(severity && { "data-finding": severity }),
    };
    all.push(Decoration.node(offset, offset + node.nodeSize, attributes));
  });
  return DecorationSet.create(document, all);
}

/** Draws heading numbers and marks of findings; a transaction with the plugin's key as meta brings other marks. */
export const MarginMarks = Extension.create({
  name: "marginMarks",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: marginMarks,
        state: {
          init: (_, { doc }) => ({ marks: noMarks, shown: decorations(doc, noMarks) }),
          apply(transaction: Transaction, before) {
            const marks: BlockMarks | undefined = transaction.getMeta(marginMarks);
            if (!marks && !transaction.docChanged) return before;
            const now = marks ?? before.marks;
            return { marks: now, shown: decorations(transaction.doc, now) };
          },
        },
        props: { decorations: (state) => marginMarks.getState(state)?.shown },
      }),
    ];
  },
});
