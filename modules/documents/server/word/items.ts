import { gridOf } from "@tz/typeset";
import { type ReadPicture, readPicture } from "@tz/typeset/pictures";
import mammoth from "mammoth";
import { bodyLimits, type HeadingLevel, type TableBlock } from "../../contract/index.ts";
import { isLying } from "./lying-tables.ts";
import { headingLevelOfList } from "./number-formats.ts";

/** A paragraph of the file with what its looks tell about its part in the document. */
export interface ParagraphItem {
  kind: "paragraph";
  /** Without spaces at either end. */
  text: string;
  styleName: string;
  alignment: "left" | "center" | "right";
  /** Numbered by Word itself: the heading level its number stands for, `other` for any other number or bullet. */
  list: HeadingLevel | "other" | undefined;
}

export interface TableItem {
  kind: "table";
  table: TableBlock;
}

/** A PNG or JPEG in its place; `id` stands for it until it is kept as a file. */
export interface PictureItem {
  kind: "picture";
  id: string;
  format: ReadPicture["format"];
  /** In pixels. */
  width: number;
  height: number;
  bytes: Uint8Array;
}

export type Item = ParagraphItem | TableItem | PictureItem;

/** What the file holds besides text, counted. */
export interface Leftovers {
  pictures: number;
  notes: number;
  comments: number;
}

/** A node of the reader's tree, as far as it is looked at. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  alignment?: string | null;
  numbering?: { isOrdered: boolean; paragraphStyleId?: string | null } | null;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  isHeader?: boolean;
  readAsBuffer?: () => Promise<Buffer>;
}

/** A picture that is still to be read. */
interface PictureNode {
  kind: "pictureNode";
  node: Node;
}

/**
 * Reads the paragraphs and tables of a package, in order.
 * @param bytes a package that `openPackage` has made safe
 */
export async function readItems(bytes: Uint8Array): Promise<{ items: Item[]; leftovers: Leftovers }> {
  let root: Node = { type: "document" };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // The tree is all that is wanted; an empty document spares the conversion to HTML.
      transformDocument(document: Node): Node {
        root = document;
        return { ...document, children: [] };
      },
    },
  );
  const leftovers: Leftovers = { pictures: 0, notes: 0, comments: 0 };
  const found = (root.children ?? []).flatMap((node) => itemsOf(node, leftovers));
  const items: Item[] = [];
  for (const item of found) {
    const read = item.kind === "pictureNode" ? await pictureItem(item.node) : item;
    if (read) items.push(read);
    else leftovers.pictures += 1;
  }
  return { items, leftovers };
}

/** The reader throws at once where the package has no such picture. */
const bytesOf = async (node: Node) => node.readAsBuffer?.();

/** Undefined for what is neither PNG nor JPEG, or is not in the package. */
async function pictureItem(node: Node): Promise<PictureItem | undefined> {
  const bytes = await bytesOf(node).catch(() => undefined);
  const picture = bytes && readPicture(bytes);
  if (!picture || Math.max(picture.width, picture.height) > bodyLimits.pixels) return undefined;
  return { kind: "picture", id: crypto.randomUUID(), ...picture };
}

function itemsOf(node: Node, leftovers: Leftovers): (Item | PictureNode)[] {
  if (node.type === "paragraph") return paragraphItems(node, leftovers);
  if (node.type !== "table") return (node.children ?? []).flatMap((child) => itemsOf(child, leftovers));
  const table = tableOf(node, leftovers);
  return table.rows.length > 0 ? [{ kind: "table", table }] : [];
}

/** The pictures of a paragraph stand before its words. */
function paragraphItems(node: Node, leftovers: Leftovers): (Item | PictureNode)[] {
  const pictures = picturesIn(node);
  const counted = { ...leftovers };
  const text = textOf(node, counted).trim();
  Object.assign(leftovers, counted, { pictures: leftovers.pictures });
  if (text === "") return pictures;
  const { alignment, numbering } = node;
  return [
    ...pictures,
    {
      kind: "paragraph",
      text,
      styleName: node.styleName ?? "",
      alignment: alignment === "center" ? "center" : alignment === "right" || alignment === "end" ? "right" : "left",
      list: numbering ? (headingLevelOfList(numbering.paragraphStyleId) ?? "other") : undefined,
    },
  ];
}

const picturesIn = (node: Node): PictureNode[] =>
  (node.children ?? []).flatMap((child) =>
    child.type === "image" ? [{ kind: "pictureNode" as const, node: child }] : picturesIn(child),
  );

function tableOf(node: Node, leftovers: Leftovers): TableBlock {
  const rows = (node.children ?? []).map((row) => ({
    cells: (row.children ?? []).map((cell) => ({
      text: cellText(cell, leftovers),
      ...(cell.colSpan !== undefined && cell.colSpan > 1 && { colspan: cell.colSpan }),
      ...(cell.rowSpan !== undefined && cell.rowSpan > 1 && { rowspan: cell.rowSpan }),
      ...(row.isHeader && { header: true }),
    })),
  }));
  return {
    type: "table",
    rows: inOwnColumns(rows.filter(({ cells }) => cells.length > 0)),
    ...(isLying(node.styleId) && { lies: true }),
  };
}

/** Word divides a table finer than it looks, by columns of which no cell is as narrow. */
function inOwnColumns(rows: TableBlock["rows"]): TableBlock["rows"] {
  const spans = gridOf(rows).cells.map(({ colspan }) => colspan);
  let next = 0;
  return rows.map(({ cells }) => ({
    cells: cells.map(({ colspan: _, ...cell }) => {
      const colspan = spans[next++]!;
      return { ...cell, ...(colspan > 1 && { colspan }) };
    }),
  }));
}

const cellText = (cell: Node, leftovers: Leftovers) =>
  (cell.children ?? [])
    .map((child) => textOf(child, leftovers).trim())
    .filter((line) => line !== "")
    .join("\n");

function textOf(node: Node, leftovers: Leftovers): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "tab") return "\t";
  if (node.type === "break") return node.breakType === "line" ? "\n" : "";
  if (node.type === "checkbox") return node.checked ? "☑" : "☐";
  if (node.type === "image") leftovers.pictures += 1;
  if (node.type === "noteReference") leftovers.notes += 1;
  if (node.type === "commentReference") leftovers.comments += 1;
  const inner = (node.children ?? []).map((child) => textOf(child, leftovers));
  return inner.join(node.type === "tableRow" ? "\t" : node.type === "table" ? "\n" : "");
}

/** The rows of a table as lines, its cells divided by tabs: heads of papers and 版记 are often laid out in tables. */
export const linesOf = ({ table }: TableItem): string[] =>
  table.rows
    .map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .filter((text) => text !== "")
        .join("\t"),
    )
    .filter((line) => line !== "");
