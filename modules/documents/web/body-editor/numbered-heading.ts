import { mergeAttributes, Node, textblockTypeInputRule } from "@tiptap/core";
import type { HeadingLevel } from "../../contract/index.ts";
import { numberBeingTyped } from "./typed-number.ts";

export const headingLevels: readonly HeadingLevel[] = [1, 2, 3, 4];

/** A heading whose number comes from its place; typing one at the beginning of a line makes the line a heading. */
export const NumberedHeading = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  defining: true,

  addAttributes() {
    return {
      level: { default: 1, rendered: false },
      runIn: {
        default: false,
        parseHTML: (element) => element.hasAttribute("data-run-in"),
        renderHTML: ({ runIn }) => (runIn ? { "data-run-in": "" } : {}),
      },
    };
  },

  parseHTML() {
    return headingLevels.map((level) => ({ tag: `h${level}`, attrs: { level } }));
  },

  renderHTML({ node, HTMLAttributes }) {
    return [`h${node.attrs.level}`, mergeAttributes(HTMLAttributes), 0];
  },

  /** Ctrl+Alt+1 to 4 make a heading of that level, once more a paragraph again. */
  addKeyboardShortcuts() {
    return Object.fromEntries(
      headingLevels.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode(this.name, "paragraph", { level }),
      ]),
    );
  },

  addInputRules() {
    return headingLevels.map((level) =>
      textblockTypeInputRule({ find: numberBeingTyped[level], type: this.type, getAttributes: { level } }),
    );
  },
});
