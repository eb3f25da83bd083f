import { useLanguage } from "@tz/ui";
import { useCallback } from "react";
import type { Bilingual, Language } from "../../contract/base/index.ts";
import { sentence } from "../../contract/base/language.ts";

/** Says in the reader's language what there is in both, as it stands or with each `{name}` filled from the parameters. */
export function useBilingual() {
  const language: Language = useLanguage() === "en" ? "en" : "zh-CN";
  return useCallback(
    (words: Bilingual, parameters?: Record<string, string | number>) => {
      if (parameters) return sentence(words, language, parameters);
      return language === "en" ? words.en : words.zh;
    },
    [language],
  );
}
