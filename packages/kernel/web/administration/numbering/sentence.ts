import type { Text } from "./text.ts";

/** What giving a number will do, also before the paper's title is typed. */
export function allotSentence(text: Text, number: string, title = ""): string {
  const named = title.trim();
  return named ? text("allot.sentence", { number, title: named }) : text("allot.sentenceUntitled", { number });
}
