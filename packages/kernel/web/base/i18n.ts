import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../contract/base/index.ts";
import type zh from "./messages/zh.ts";

/** A module's words in one language: flat keys, `{{name}}` is filled in. */
type Messages = Readonly<Record<string, string>>;
type Loader = () => Promise<{ default: Messages }>;
/** A module's words in both languages, each loaded when it is needed. */
export interface Catalogues {
  zh: Loader;
  en: Loader;
}

/** The base's own words. */
export const baseCatalogues: Catalogues = {
  zh: () => import("./messages/zh.ts"),
  en: () => import("./messages/en.ts"),
};

const languages = ["zh-CN", "en"] as const satisfies readonly Language[];

export const currentLanguage = () => i18next.language as Language;

/** The kernel's own words outside of components. */
export const baseText = (key: keyof typeof zh): string => i18next.t(key, { ns: "base" });

/** The language to begin with: the one chosen before, then the browser's, then Chinese. */
export function firstLanguage(chosen: string | null, wished: readonly string[]): Language {
  const known = languages.find((language) => language === chosen);
  if (known) return known;
  const first = wished.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** Starts the words of a page in one language. */
export async function startI18n(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    defaultNS: false,
    interpolation: { escapeValue: false },
    resources: {},
  });
}

/** Brings all modules' words of a language and turns the page to it. */
export async function speak(language: Language, modules: ReadonlyMap<string, Catalogues>) {
  const part = language === "en" ? "en" : "zh";
  await Promise.all(
    [...modules].map(async ([name, catalogues]) => {
      if (i18next.hasResourceBundle(language, name)) return;
      i18next.addResourceBundle(language, name, (await catalogues[part]()).default);
    }),
  );
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
