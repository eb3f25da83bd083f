import type { JSONContent } from "@tiptap/core";
import type { Block, HeadingLevel, TableCell } from "../../contract/index.ts";

type Inline = JSONContent[] | undefined;

function inlineOf(text: string): Inline {
  if (text === "") return undefined;
  return text
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: "hardBreak" }] : []),
      ...(line === "" ? [] : [{ type: "text", text: line }]),
    ]);
}

const textNode = (type: string, text: string, attrs?: Record<string, unknown>): JSONContent => {
  const content = inlineOf(text);
  return { type, ...(attrs && { attrs }), ...(content && { content }) };
};

function cellNode({ text, colspan = 1, rowspan = 1, header }: TableCell): JSONContent {
  return {
    type: header ? "tableHeader" : "tableCell",
    attrs: { colspan, rowspan },
    content: text.split("\n").map((line) => textNode("paragraph", line)),
  };
}

function nodeOf(block: Block): JSONContent {
  if (block.type === "paragraph") return textNode("paragraph", block.text);
  if (block.type === "heading") return textNode("heading", block.text, { level: block.level, runIn: block.runIn });
  if (block.type === "picture") {
    const { fileId, width, height } = block;
    return textNode("picture", block.caption, { fileId, width, height });
  }
  return {
    type: "table",
    attrs: { lies: block.lies === true },
    content: block.rows.map(({ cells }) => ({ type: "tableRow", content: cells.map(cellNode) })),
  };
}

/** A body as the editor's document; an empty body is one empty paragraph, so that there is somewhere to write. */
export function editorDocument(blocks: readonly Block[]): JSONContent {
  return { type: "doc", content: blocks.length > 0 ? blocks.map(nodeOf) : [{ type: "paragraph" }] };
}

const textOf = (node: JSONContent): string =>
  (node.content ?? []).map((part) => (part.type === "hardBreak" ? "\n" : (part.text ?? ""))).join("");

function cellOf(node: JSONContent): TableCell {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  return {
    text: (node.content ?? []).map(textOf).join("\n"),
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    ...(node.type === "tableHeader" && { header: true }),
  };
}

const pictureOf = ({ attrs }: JSONContent, caption: string): Block => ({
  type: "picture",
  fileId: attrs?.fileId,
  width: attrs?.width,
  height: attrs?.height,
  caption,
});

function blockOf(node: JSONContent): Block {
  if (node.type === "table") {
    const rows = (node.content ?? []).map((row) => ({ cells: (row.content ?? []).map(cellOf) }));
    return { type: "table", rows, ...(node.attrs?.lies === true && { lies: true }) };
  }
  const text = textOf(node);
  if (node.type === "picture") return pictureOf(node, text);
  // A heading without words has no number to carry: it is an empty line until somebody writes in it.
  if (node.type !== "heading" || text.trim() === "") return { type: "paragraph", text };
  return { type: "heading", level: node.attrs?.level as HeadingLevel, text, runIn: node.attrs?.runIn === true };
}

/** The editor's document as a body, block by block in its order. */
export function bodyOf(document: JSONContent): Block[] {
  const blocks = (document.content ?? []).map(blockOf);
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" && only.text === "" ? [] : blocks;
}
