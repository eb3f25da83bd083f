import { mergeAttributes, Node } from "@tiptap/core";

const number = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${name}`)) || 1,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** A picture in its place among the text; what is written in it is its caption (图题), which Enter leaves. */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  content: "text*",
  isolating: true,
  defining: true,

  addAttributes() {
    return {
      fileId: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-file") ?? "",
        renderHTML: ({ fileId }) => ({ "data-file": fileId }),
      },
      width: number("width"),
      height: number("height"),
    };
  },

  parseHTML() {
    return [{ tag: "figure[data-file]", contentElement: "figcaption" }];
  },

  renderHTML({ node: { attrs }, HTMLAttributes }) {
    const image = { src: `/api/files/${attrs.fileId}`, alt: "", width: attrs.width, height: attrs.height };
    return ["figure", mergeAttributes(HTMLAttributes), ["img", image], ["figcaption", 0]];
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        if ($from.parent.type.name !== this.name) return false;
        const after = $from.after();
        return editor
          .chain()
          .insertContentAt(after, { type: "paragraph" })
          .setTextSelection(after + 1)
          .run();
      },
      // An empty caption and Backspace take the picture away.
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const isEmptyPicture = $from.parent.type.name === this.name && $from.parent.content.size === 0;
        return empty && isEmptyPicture && editor.commands.deleteNode(this.name);
      },
    };
  },
});
