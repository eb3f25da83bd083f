import i18next, { type BackendModule, type FormatterModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../contract/base/index.ts";
import { pluralForm } from "../../contract/base/plural.ts";
import type zh from "./messages/zh.ts";

/** A module's words in one language: flat keys, `{{name}}` is filled in. */
type Messages = Readonly<Record<string, string>>;
type Loader = () => Promise<{ default: Messages }>;
/** A module's words in both languages, each loaded when somebody speaks them. */
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
export const baseText = (key: keyof typeof zh, values: Readonly<Record<string, unknown>> = {}): string =>
  i18next.t(key, { ns: "base", ...values });

/** The language to begin with: the one chosen before, then the browser's, then Chinese. */
export function firstLanguage(chosen: string | null, wished: readonly string[]): Language {
  const known = languages.find((language) => language === chosen);
  if (known) return known;
  const first = wished.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** Reads the words of a module in a language when a component asks for them; the component waits meanwhile. */
function loading(catalogues: ReadonlyMap<string, Catalogues>): BackendModule {
  return {
    type: "backend",
    init() {},
    async read(language, name) {
      return (await catalogues.get(name)?.[language === "en" ? "en" : "zh"]())?.default ?? {};
    },
  };
}

/** `{{count, page|pages}}` in a sentence. */
const plurals: FormatterModule = {
  type: "formatter",
  init() {},
  add() {},
  addCached() {},
  format: (count, forms) => (forms ? pluralForm(count, forms) : String(count)),
};

/** Starts the words of the office in one language; those named are there at once, the others when they are spoken. */
export async function startI18n(
  language: Language,
  catalogues: ReadonlyMap<string, Catalogues>,
  atOnce: readonly string[],
) {
  i18next.on("languageChanged", (now) => {
    document.documentElement.lang = now;
  });
  await i18next
    .use(loading(catalogues))
    .use(plurals)
    .use(initReactI18next)
    .init({
      lng: language,
      ns: [...atOnce],
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      defaultNS: false,
      interpolation: { escapeValue: false },
    });
}

/** Turns the page to a language, with all words that it has spoken so far. */
export const speak = (language: Language) => i18next.changeLanguage(language);

/** Fetches a module's words ahead of the page that will speak them. */
export const fetchWords = (name: string) => i18next.loadNamespaces(name);
