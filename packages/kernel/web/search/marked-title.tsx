import { TitleWords } from "@tz/ui";
import type { Marked } from "../../contract/search/index.ts";
import { MarkedText } from "./marked-text.tsx";
import { marksWithin } from "./marks-within.ts";

/** A title with the places marked at which it was hit, divided between words. */
export function MarkedTitle({ parts }: { parts: Marked }) {
  return (
    <TitleWords
      title={parts.map(({ text }) => text).join("")}
      show={(word, at) => <MarkedText parts={marksWithin(parts, at, at + word.length)} />}
    />
  );
}
