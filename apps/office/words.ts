import type { Language } from "@tz/kernel/contract/base";
import { baseCatalogues, type Catalogues, speak } from "@tz/kernel/web/base";
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

const antWords: Record<Language, () => Promise<Locale>> = {
  "zh-CN": async () => {
    const [{ default: locale }] = await Promise.all([import("antd/es/locale/zh_CN"), import("dayjs/locale/zh-cn")]);
    return locale;
  },
  en: async () => (await import("antd/es/locale/en_US")).default,
};

/** Turns the office to a language; answers Ant Design's own words in it. */
export async function speakAll(language: Language) {
  const [locale] = await Promise.all([antWords[language](), speak(language, catalogues)]);
  return locale;
}
