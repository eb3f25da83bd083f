import type { Extensions } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { NumberedHeading } from "./numbered-heading.ts";
import { Picture } from "./picture.ts";

/** A table that may be set lying on its side (横排); copied and pasted with its mark. */
const LyingTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      lies: {
        default: false,
        parseHTML: (element) => element.hasAttribute("data-lies"),
        renderHTML: ({ lies }) => (lies ? { "data-lies": "" } : {}),
      },
    };
  },
});

/** What a body may consist of, and nothing else: paragraphs, four levels of headings, tables, pictures; no marks. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  NumberedHeading,
  Picture,
  LyingTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: "paragraph+" }),
  TableCell.extend({ content: "paragraph+" }),
];
