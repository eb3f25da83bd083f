/** The design system's own words in both languages, each loaded when it is needed. */
export const uiCatalogues = {
  zh: () => import("../messages/zh.ts"),
  en: () => import("../messages/en.ts"),
};
