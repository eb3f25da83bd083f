import { withPlurals } from "./plural.ts";

/** The languages in which every sentence shown to people exists; Chinese is the first. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** One sentence in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * The sentence in a reader's language, with each `{name}` filled from the parameters; in English from `nameEn` where
 * that is given, for names that have an English form. `{name, one|other}` becomes the form that goes with a number.
 */
export function sentence(
  words: Bilingual,
  language: Language,
  parameters: Record<string, string | number> = {},
): string {
  const chosen = language === "en" ? words.en : words.zh;
  const english = (name: string) => (language === "en" ? parameters[`${name}En`] : undefined);
  return withPlurals(chosen, parameters).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(english(name) ?? parameters[name] ?? whole),
  );
}
