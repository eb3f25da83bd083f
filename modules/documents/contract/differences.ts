import { z } from "zod";
import { Element } from "./findings.ts";

/** A stretch of text as it stands in both versions, only in the later, or only in the earlier one. */
export const TextPart = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });
export type TextPart = z.infer<typeof TextPart>;

/** An element other than the body that differs, as text. */
export const ElementChange = z.object({ element: z.union([Element, z.literal("other")]), parts: z.array(TextPart) });
export type ElementChange = z.infer<typeof ElementChange>;

/** What became of one block of the body; `before` and `after` are its places in the two versions. */
export const BlockChange = z.object({
  kind: z.enum(["same", "added", "removed", "changed"]),
  type: z.enum(["paragraph", "heading", "table", "picture"]),
  before: z.int().nullable(),
  after: z.int().nullable(),
  /** The heading's number in the later version, in the earlier one where it was removed. */
  number: z.string().nullable(),
  parts: z.array(TextPart),
});
export type BlockChange = z.infer<typeof BlockChange>;

/** How two versions of a document differ. */
export const ContentDifferences = z.object({
  elements: z.array(ElementChange),
  blocks: z.array(BlockChange),
  counts: z.object({ elements: z.int(), added: z.int(), removed: z.int(), changed: z.int() }),
});
export type ContentDifferences = z.infer<typeof ContentDifferences>;
