import type { Marked } from "../../contract/search/index.ts";

/** A stretch of a marked text, from one character up to another. */
export function marksWithin(parts: Marked, from: number, to: number): Marked {
  let end = 0;
  return parts.flatMap(({ text, hit }) => {
    const at = end;
    end += text.length;
    const within = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return within === "" ? [] : [{ text: within, hit }];
  });
}
