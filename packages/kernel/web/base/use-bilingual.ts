import { useLanguage } from "@tz/ui";
import { useCallback } from "react";
import type { Bilingual } from "../../contract/base/index.ts";

/** Picks the reader's language out of what the server sends in both. */
export function useBilingual() {
  const language = useLanguage();
  return useCallback((words: Bilingual) => (language === "en" ? words.en : words.zh), [language]);
}
