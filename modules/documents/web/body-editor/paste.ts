import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { HeadingCounter } from "../../contract/index.ts";
import { headingIn } from "./typed-number.ts";

/** What Word and browsers put around a text that is none of it. */
const noise = "style, script, meta, link, title, img, svg, object, o\\:p, w\\:sdt > w\\:sdtPr, [style*='mso-hide:all']";

/** Takes from pasted HTML what is no text; the schema drops the rest of what it does not know. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(noise)) element.remove();
  return page.body.innerHTML;
}

/** First-line indents that were made with spaces: the layout makes its own. Tabs divide cells. */
const indent = /^[ \u00a0\u3000]+/;

/** Whether a selection begins in a table. */
export function isInTable({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === "table") return true;
  return false;
}

/** The numbers that headings get from the cursor on. */
function counterAt({ doc, selection }: EditorState): HeadingCounter {
  const counter = new HeadingCounter();
  const end = selection.$from.index(0);
  for (let index = 0; index < end; index += 1) {
    const { type, attrs } = doc.child(index);
    if (type.name === "heading") counter.next(attrs.level);
  }
  return counter;
}

/**
 * A line that bears the very number which it gets here becomes a heading: its number is counted from then on, and it reads as
 * before. Any other number stays as it was typed, so that what refers to it stays true.
 */
function cleanBlock(node: Node, counter: HeadingCounter): Node {
  if (node.type.name !== "paragraph" && node.type.name !== "heading") return node;
  const line = node.textBetween(0, node.content.size, undefined, "\n").replace(indent, "");
  const { schema } = node.type;
  if (line.includes("\n") || line.trim() === "") return node;
  const typed = headingIn(line);
  const level = typed?.level ?? node.attrs.level;
  const text = (typed?.text ?? line).trimEnd();
  const isCounted = typed ? line.trimEnd() === counter.peek(typed.level) + text : node.type.name === "heading";
  if (!isCounted) return schema.node("paragraph", undefined, schema.text(line));
  counter.next(level);
  return schema.node("heading", { level }, schema.text(text));
}

/** Pasted blocks without typed indents, their headings known by their numbers; a single line is taken as it is. */
export function cleanSlice(slice: Slice, state: EditorState): Slice {
  if (slice.content.childCount < 2 || isInTable(state)) return slice;
  const counter = counterAt(state);
  const blocks: Node[] = [];
  const startsInText = state.selection.$from.parent.content.size > 0;
  slice.content.forEach((node, _, index) => {
    // The first line goes on where the cursor stands, as words of that line.
    blocks.push(index === 0 && startsInText && slice.openStart > 0 ? node : cleanBlock(node, counter));
  });
  const openStart = blocks[0]!.type.name === "heading" ? 0 : slice.openStart;
  return new Slice(Fragment.fromArray(blocks), openStart, slice.openEnd);
}
