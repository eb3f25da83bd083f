import { useTranslation } from "react-i18next";

/** The language of the page as a BCP 47 tag, for dates and numbers. */
export function useLanguage() {
  return useTranslation("ui").i18n.language;
}
