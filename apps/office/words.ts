import type { Language } from "@tz/kernel/contract/base";
import { baseCatalogues, type Catalogues, speak, startI18n } from "@tz/kernel/web/base";
import { uiCatalogues } from "@tz/ui";
import type { Locale } from "antd/es/locale";
import { modules } from "./modules.ts";

/** All words that the office speaks, by the name under which they are asked for. */
const catalogues: ReadonlyMap<string, Catalogues> = new Map([
  ["ui", uiCatalogues],
  ["base", baseCatalogues],
  ["office", { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") }],
  ...modules.map(({ name, messages }) => [name, messages] as const),
]);

/** What is spoken outside of any page. */
const frame = ["ui", "base", "office", "notify"];

const antWords: Record<Language, () => Promise<Locale>> = {
  "zh-CN": async () => {
    const [{ default: locale }] = await Promise.all([import("antd/es/locale/zh_CN"), import("dayjs/locale/zh-cn")]);
    return locale;
  },
  en: async () => (await import("antd/es/locale/en_US")).default,
};

/** Begins to speak a language; answers Ant Design's own words in it. */
export async function beginWords(language: Language) {
  const [locale] = await Promise.all([antWords[language](), startI18n(language, catalogues, frame)]);
  return locale;
}

/** Turns the office to a language; answers Ant Design's own words in it. */
export async function turnWords(language: Language) {
  const [locale] = await Promise.all([antWords[language](), speak(language)]);
  return locale;
}
