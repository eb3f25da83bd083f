import type { Metrics } from "@tz/typeset";
import { z } from "zod";

type Shape = NonNullable<Metrics["shape"]>;
type Glyphs = NonNullable<ReturnType<Shape>>;

/** How many words of traditional Mongolian are asked for at once, and how long one may be. */
export const MOST_WORDS = 500;
export const LONGEST_WORD = 100;

export const WordsToShape = z.object({
  words: z.array(z.string().min(1).max(LONGEST_WORD)).max(MOST_WORDS),
});

const ShapedGlyph = z.object({
  id: z.int(),
  text: z.string(),
  advance: z.number(),
  dx: z.number(),
  dy: z.number(),
});

/** Words in the order in which they were asked for; null where the font lacks a character. Lengths in em. */
export const ShapedWords = z
  .object({
    words: z.array(z.array(ShapedGlyph).nullable()),
    /** SVG paths by the numbers of the glyphs, each once. */
    outlines: z.record(z.string(), z.string()),
  })
  .meta({ id: "ShapedWords" });
export type ShapedWords = z.output<typeof ShapedWords>;

/** What the server tells a browser of these words. */
export function shapedWords(words: readonly string[], shape: Shape | undefined): ShapedWords {
  const outlines: Record<string, string> = {};
  const shaped = words.map((word) => {
    const glyphs = shape?.(word);
    return glyphs?.map(({ outline, ...glyph }) => {
      outlines[glyph.id] = outline;
      return glyph;
    });
  });
  return { words: shaped.map((glyphs) => glyphs ?? null), outlines };
}

/** The glyphs of the words that were asked for, with their outlines. */
export function glyphsOf(words: readonly string[], answer: ShapedWords): Map<string, Glyphs | undefined> {
  return new Map(
    words.map((word, index) => {
      const glyphs = answer.words[index]?.map((glyph) => ({ ...glyph, outline: answer.outlines[glyph.id] ?? "" }));
      return [word, glyphs];
    }),
  );
}
