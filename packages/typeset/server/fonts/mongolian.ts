import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Glyph, Shape } from "../../text/mongolian.ts";
import { Font } from "./font.ts";

const path = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf"),
);
const SPACE = 32;
/** What the font shows for a selector or joiner that has nothing to change; readers are to see nothing. */
const control = /^(fvs[1-4]|zwn?j)$/;
/** Shaped words that are kept; then all are forgotten. */
const MOST_WORDS = 20_000;

/** The font of traditional Mongolian that comes along, and how it writes words. */
export interface Mongolian {
  font: Font;
  shape: Shape;
}

let opened: Promise<Mongolian> | undefined;

/** The one of this process; its shaper is started when first asked for. */
export function openMongolian(): Promise<Mongolian> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Mongolian> {
  const file = readFileSync(path);
  const font = new Font(file);
  const shapeWord = await shaperOf(file, font.glyphOf(SPACE));
  const known = new Map<string, readonly Glyph[] | undefined>();
  const shape: Shape = (word) => {
    if (known.has(word)) return known.get(word);
    const glyphs = shapeWord(word);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, glyphs);
    return glyphs;
  };
  return { font, shape };
}

/** @param blank a glyph without ink */
async function shaperOf(file: Buffer, blank: number): Promise<Shape> {
  const harfbuzz = await import("harfbuzzjs");
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(file)));
  font.setScale(1000, 1000);
  const buffer = new harfbuzz.Buffer();
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
  const em = (thousandths = 0) => thousandths / 1000;
  return (word) => {
    buffer.clearContents();
    buffer.addText(word);
    buffer.setScript(harfbuzz.otTagToScript("mong"));
    buffer.setDirection(harfbuzz.Direction.LTR);
    harfbuzz.shape(font, buffer);
    const found = buffer.getGlyphInfosAndPositions();
    if (found.some(({ codepoint }) => codepoint === 0)) return undefined;
    const glyphs = found.map(({ codepoint: id, cluster, xAdvance, xOffset, yOffset }, index): Glyph => {
      const text = cluster === found[index - 1]?.cluster ? "" : word.slice(cluster, endOf(found, index));
      if (control.test(font.glyphName(id))) return { id: blank, text, advance: 0, dx: 0, dy: 0, outline: "" };
      return { id, text, advance: em(xAdvance), dx: em(xOffset), dy: em(yOffset), outline: font.glyphToPath(id) };
    });
    return glyphs.filter(({ text, advance, outline }) => text !== "" || advance !== 0 || outline !== "");
  };
}

/** Where the characters of a glyph end: where those of the next other glyph begin. */
function endOf(found: readonly { cluster: number }[], index: number): number | undefined {
  return found.slice(index).find(({ cluster }) => cluster !== found[index]?.cluster)?.cluster;
}
