import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { headingIn } from "./typed-number.ts";

/** What Word and browsers put around a text that is none of it. */
const noise = "style, script, meta, link, title, img, svg, object, o\\:p, w\\:sdt > w\\:sdtPr, [style*='mso-hide:all']";

/** Takes from pasted HTML what is no text; the schema drops the rest of what it does not know. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(noise)) element.remove();
  return page.body.innerHTML;
}

/** First-line indents that were made with spaces: the layout makes its own. */
const indent = /^[\s\u00a0\u3000]+/;

function cleanBlock(node: Node, schema: Schema): Node {
  if (node.type.name === "table") return node;
  if (node.type.name !== "paragraph" && node.type.name !== "heading") return node;
  const line = node.textBetween(0, node.content.size, undefined, "\n").replace(indent, "");
  if (line.includes("\n") || line === "") return node;
  const heading =
    node.type.name === "paragraph" ? headingIn(line) : { level: node.attrs.level, text: unnumbered(line) };
  if (!heading) return node.copy(Fragment.from(schema.text(line)));
  return schema.node("heading", { level: heading.level }, schema.text(heading.text));
}

const unnumbered = (line: string) => headingIn(line)?.text ?? line;

/** Pasted blocks with their typed indents and numbers taken away: lines with a typed number become headings. */
export function cleanSlice(slice: Slice, schema: Schema): Slice {
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    blocks.push(node.isBlock && slice.content.childCount > 1 ? cleanBlock(node, schema) : node);
  });
  return new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd);
}
