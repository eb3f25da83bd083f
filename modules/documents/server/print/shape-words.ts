import { query } from "@tz/kernel/server/base";
import { openFonts } from "@tz/typeset/server";
import { ShapedWords, shapedWords, WordsToShape } from "../../contract/index.ts";

/** Words of traditional Mongolian as the server's font joins their letters: a browser has no means to know. */
export const shapeWords = query({
  name: "documents.shape-words",
  summary: {
    zh: "读取蒙古文词的连写字形",
    en: "Words of Mongolian with their letters joined, for the preview of pages",
  },
  access: "documents.read",
  input: WordsToShape,
  output: ShapedWords,
  async run({ services, input }) {
    const { mongolian } = await openFonts(services.config.fontFolders);
    return shapedWords(input.words, mongolian?.shape);
  },
});
