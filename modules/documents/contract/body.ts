import { z } from "zod";
import { filledLine, line, text } from "./text.ts";

/** Sizes that one document may reach; the largest real report met so far has 17,000 characters. */
export const bodyLimits = {
  blocks: 5000,
  paragraph: 20_000,
  heading: 1000,
  rows: 1000,
  cellsPerRow: 60,
  cell: 5000,
  /** A side of a picture. */
  pixels: 20_000,
  /** All text together, in characters. */
  total: 500_000,
} as const;

export const HeadingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof HeadingLevel>;

const ParagraphBlock = z.object({ type: z.literal("paragraph"), text: text(bodyLimits.paragraph) });

/** The number (一、（一）1.（1）) is computed from the place, never typed. `runIn`: the next paragraph follows on its line. */
const HeadingBlock = z.object({
  type: z.literal("heading"),
  level: HeadingLevel,
  text: filledLine(bodyLimits.heading),
  runIn: z.boolean().default(false),
});

export const TableCell = z.object({
  text: text(bodyLimits.cell),
  colspan: z.int().min(1).max(bodyLimits.cellsPerRow).optional(),
  rowspan: z.int().min(1).max(bodyLimits.rows).optional(),
  header: z.boolean().optional(),
});
export type TableCell = z.infer<typeof TableCell>;

export const TableRow = z.object({ cells: z.array(TableCell).max(bodyLimits.cellsPerRow) });
export type TableRow = z.infer<typeof TableRow>;

/** `lies`: 横排, on pages of its own that are read lying on their side. */
const TableBlock = z.object({
  type: z.literal("table"),
  rows: z.array(TableRow).min(1).max(bodyLimits.rows),
  lies: z.boolean().optional(),
});

/** A picture in its place among the text: a stored file, with its size in pixels and the words under it (图题). */
const PictureBlock = z.object({
  type: z.literal("picture"),
  fileId: z.uuid(),
  width: z.int().min(1).max(bodyLimits.pixels),
  height: z.int().min(1).max(bodyLimits.pixels),
  caption: line(200).default(""),
});

export const Block = z
  .discriminatedUnion("type", [ParagraphBlock, HeadingBlock, TableBlock, PictureBlock])
  .meta({ id: "Block" });
export type Block = z.infer<typeof Block>;
export type HeadingBlock = z.infer<typeof HeadingBlock>;
export type ParagraphBlock = z.infer<typeof ParagraphBlock>;
export type TableBlock = z.infer<typeof TableBlock>;
export type PictureBlock = z.infer<typeof PictureBlock>;

/** The body of a document (正文) as structure: what it looks like is the layout's business. */
export const Body = z
  .array(Block)
  .max(bodyLimits.blocks)
  .refine((blocks) => lengthOf(blocks) <= bodyLimits.total, {
    message: `正文不得超过 ${bodyLimits.total} 字，超出部分请作为附件。 / At most ${bodyLimits.total} characters; attach the rest.`,
  });
export type Body = z.infer<typeof Body>;

/** All characters of a text. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  if (block.type === "picture") return block.caption.length;
  if (block.type !== "table") return block.text.length;
  return block.rows.reduce((sum, row) => row.cells.reduce((inner, cell) => inner + cell.text.length, sum), 0);
}
