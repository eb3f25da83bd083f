import { z } from "zod";

/** The languages in which every sentence shown to people exists; Chinese is the first. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** One sentence in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}
export const bilingual = z.object({ zh: z.string(), en: z.string() });
